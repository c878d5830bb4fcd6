#!/usr/bin/env python3
"""Runs the commands of the README's section « Écrire un référentiel » as they are written.

    .ci/guide.py BINARY

Each line of its sh blocks is run by bash in an empty folder, the binary being the `juryblanc` of the path; a comment « code de sortie N » says the status
that is expected, 0 without one. The blocks that name a file on their first line (json) must be pieces of what the tool writes or reads.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TITLE = "## Écrire un référentiel"


def commands(text):
    """The commands of the section, each with its expected status."""
    section = text.split(TITLE + "\n", 1)[1].split("\n## ", 1)[0]
    for block in re.findall(r"```sh\n(.*?)```", section, re.S):
        for line in block.splitlines():
            if line.strip():
                status = re.search(r"code de sortie (\d)", line)
                yield line, int(status.group(1)) if status else 0


def main():
    binary = Path(sys.argv[1]).resolve()
    wrong = count = 0
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder) / "outils"
        tools.mkdir()
        shutil.copy(binary, tools / "juryblanc")
        work = Path(folder) / "travail"
        work.mkdir()
        environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "XDG_CACHE_HOME": str(Path(folder) / "cache")}
        for line, expected in commands((ROOT / "README.md").read_text()):
            count += 1
            run = subprocess.run(["bash", "-c", line], cwd=work, env=environment, capture_output=True, text=True)
            if run.returncode != expected:
                wrong += 1
                print(f"{line}\n  code {run.returncode}, {expected} attendu\n{run.stdout[-1500:]}{run.stderr[-1500:]}")
    print(f"{count} commandes du guide lancées telles qu'écrites, {wrong} écart(s)")
    sys.exit(1 if wrong or count < 8 else 0)


main()
