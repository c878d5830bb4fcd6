print("juryblanc")
