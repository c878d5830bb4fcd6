#!/usr/bin/env python3
"""Holds the published schemas, and the files that they describe, against check-jsonschema.

    .ci/schemas.py BINARY

The schemas themselves; every shipped file; what `referentiel nouveau` writes; then files with one slip each, which must be refused. What is missing is
installed in .bench/venv-schemas.
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".bench" / "venv-schemas"
PACKAGES = ["check-jsonschema==0.33.3"]
DATA = ROOT / "Referentiels"
KINDS = {"referentiel": "referentiel.json", "lecture": "lecture.json", "preuves": "preuves*.json", "modele": "modele.json", "savoirs": "savoirs.json"}


def prepare():
    """Installs what is missing."""
    stamp = VENV / "paquets"
    if not stamp.exists() or stamp.read_text() != "\n".join(PACKAGES):
        venv.create(VENV, with_pip=True, clear=True)
        subprocess.run([VENV / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + PACKAGES, check=True)
        stamp.write_text("\n".join(PACKAGES))


def fits(arguments):
    """Whether check-jsonschema accepts, with what it says."""
    run = subprocess.run([VENV / "bin" / "check-jsonschema"] + arguments, capture_output=True, text=True)
    return run.returncode == 0, run.stdout + run.stderr


def slips(text):
    """The same file with one slip: an unknown key, a missing key, a wrong type, for each key of the top."""
    data = json.loads(text)
    yield {**data, "zz": 1}
    for key in data:
        if key != "$schema":
            yield {**data, key: -7}


def main():
    prepare()
    faults = []
    schemas = sorted(DATA.glob("schemas/*.schema.json"))
    accepted, said = fits(["--check-metaschema"] + [str(path) for path in schemas])
    if not accepted:
        faults.append(said)
    right = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        start = Path(folder) / "mon-titre"
        subprocess.run([sys.argv[1], "referentiel", "nouveau", str(start)], check=True, capture_output=True)
        for kind, pattern in KINDS.items():
            schema = str(DATA / "schemas" / f"{kind}.schema.json")
            files = sorted(DATA.glob(f"*/{pattern}")) + sorted(start.glob(pattern))
            files = [path for path in files if path.parent.name != "schemas"]
            accepted, said = fits(["--schemafile", schema] + [str(path) for path in files])
            if not accepted:
                faults.append(said)
            right += len(files)
            for number, data in enumerate(slips(files[-1].read_text())):
                slip = Path(folder) / f"{kind}-{number}.json"
                slip.write_text(json.dumps(data))
                wrong += 1
                if fits(["--schemafile", schema, str(slip)])[0]:
                    faults.append(f"{kind}: {slip.read_text()[:200]}")
    for fault in faults:
        print(fault)
    print(f"{len(schemas)} schémas, {right} fichiers justes acceptés, {wrong} fichiers fautifs refusés, {len(faults)} écart(s)")
    sys.exit(1 if faults else 0)


main()
