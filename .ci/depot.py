#!/usr/bin/env python3
"""Tries the repository that `juryblanc modele --depot` writes, and what the project offers to others.

    .ci/depot.py BINARY CORPUS

The files of each forge are held against their schemas (check-jsonschema, pre-commit); then the commands of each workflow, of the GitLab template
and of the composite action are taken out of the files and run as they are written, in a repository of git, with an archive and its SHA-256: on
the template as it is, on one with a dossier that has errors, and without what they need. What is missing is installed in .bench/venv-depot.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".bench" / "venv-depot"
PACKAGES = ["check-jsonschema==0.33.3", "pre-commit==4.3.0", "PyYAML==6.0.2"]


def prepare():
    """Installs what is missing, and goes on in the virtual environment."""
    python = VENV / "bin" / "python"
    stamp = VENV / "paquets"
    if not stamp.exists() or stamp.read_text() != "\n".join(PACKAGES):
        venv.create(VENV, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] + PACKAGES, check=True)
        stamp.write_text("\n".join(PACKAGES))
    if Path(sys.prefix) != VENV:
        os.execv(python, [str(python)] + sys.argv)


class Checks:
    """What went wrong so far, and how many commands were run."""

    def __init__(self):
        self.faults = []
        self.commands = 0

    def expect(self, condition, message):
        if not condition:
            self.faults.append(message)
            print(f"✗ {message}", flush=True)

    def valid(self, what, *command):
        run = subprocess.run([str(VENV / "bin" / command[0])] + [str(c) for c in command[1:]], capture_output=True, text=True)
        self.expect(run.returncode == 0, f"{what} : {run.stdout}{run.stderr}")
        print(f"{what} : {(run.stdout + run.stderr).strip().splitlines()[-1] if run.stdout + run.stderr else 'valide'}")

    def run(self, name, script, wanted, cwd, env):
        """Runs a script as runners do; its status must be the one wanted."""
        self.commands += 1
        run = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=cwd, env=env, capture_output=True, text=True)
        self.expect(run.returncode == wanted, f"{name} : code {run.returncode}, {wanted} attendu\n{run.stdout}{run.stderr}")
        return run.stdout + run.stderr


def archive_of(binary, folder):
    """An archive as a release is made, and its SHA-256."""
    path = folder / "juryblanc-essai-linux.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(binary, arcname="juryblanc-essai-linux/bin/juryblanc")
    return path, hashlib.sha256(path.read_bytes()).hexdigest()


def environment(folder, **more):
    """What a runner gives to commands, without the juryblanc of this machine."""
    env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}
    env.update({name: str(value) for name, value in more.items()})
    return env


def filled(text, values):
    """The value of an expression of a workflow, from what it may name."""
    return re.sub(r"\$\{\{\s*([\w.]+)\s*\}\}", lambda match: values[match[1]], str(text))


def main():
    binary, corpus = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    prepare()
    import yaml

    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        archive, sha256 = archive_of(binary, work)
        depot = work / "dépôt d'essai"
        subprocess.run([binary, "modele", "--depot", depot], check=True, stdout=subprocess.DEVNULL)
        again = subprocess.run([binary, "modele", "--depot", depot], capture_output=True)
        checks.expect(again.returncode == 2, "un dépôt a été écrit sur un autre")

        print("== Schémas")
        checks.valid("GitHub", "check-jsonschema", "--builtin-schema", "vendor.github-workflows", depot / ".github/workflows/dossier.yml")
        checks.valid("Forgejo", "check-jsonschema", "--builtin-schema", "vendor.github-workflows", depot / ".forgejo/workflows/dossier.yml")
        checks.valid("GitLab", "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", depot / ".gitlab-ci.yml")
        checks.valid("gabarit GitLab", "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", ROOT / ".gitlab/juryblanc.gitlab-ci.yml")
        checks.valid("action", "check-jsonschema", "--builtin-schema", "vendor.github-actions", ROOT / ".github/actions/verifier/action.yml")
        checks.valid("configuration", "check-jsonschema", "--schemafile", ROOT / "Referentiels/schemas/configuration.schema.json", depot / ".juryblanc.json")
        checks.valid("pre-commit, dépôt", "pre-commit", "validate-config", depot / ".pre-commit-config.yaml")
        checks.valid("pre-commit, projet", "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")

        bad = work / "mauvais"
        shutil.copytree(depot, bad)
        for chapter in (bad / "dossier").glob("*.md"):
            chapter.unlink()
        (bad / "dossier" / "1-dossier.md").write_bytes((corpus / "b-ccas-insertion.md").read_bytes())
        (bad / ".juryblanc.json").write_text("{}\n")
        for folder in (depot, bad):
            for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "Dossier"]):
                subprocess.run(["git"] + command, cwd=folder, check=True)

        variables = {"vars.JURYBLANC_ARCHIVE": str(archive), "vars.JURYBLANC_SHA256": sha256}
        for forge in (".github", ".forgejo"):
            workflow = yaml.safe_load((depot / forge / "workflows/dossier.yml").read_text())
            steps = [step for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
            for folder, wanted in ((depot, 0), (bad, 1)):
                print(f"== {forge}, {folder.name}")
                shutil.rmtree(folder / ".juryblanc/bin", ignore_errors=True)
                shutil.rmtree(folder / "rapports", ignore_errors=True)
                summary = work / "resume.md"
                summary.write_text("")
                for step in steps:
                    env = environment(work, GITHUB_STEP_SUMMARY=summary)
                    env.update({k: filled(v, variables) for k, v in step.get("env", {}).items()})
                    last = step is steps[-1]
                    output = checks.run(f"{forge}, {step['name']}", filled(step["run"], {}), wanted if last else 0, folder, env)
                    if last:
                        print("\n".join(output.splitlines()[-1:]))
                if forge == ".github":
                    checks.expect("## Parties et pages" in summary.read_text(), "le résumé est vide")
                    checks.expect("::" in output, "aucune annotation")
                checks.expect((folder / "rapports/dossier.html").stat().st_size > 10_000, f"{forge} : pas de page")
                status = subprocess.run(["git", "status", "--porcelain"], cwd=folder, capture_output=True, text=True).stdout
                checks.expect(not status, f"{forge} : ce qui est écrit n'est pas ignoré de git : {status}")
            # Without what they need, they say so and stop.
            shutil.rmtree(depot / ".juryblanc/bin", ignore_errors=True)
            for archive_text, sha in (("", ""), (str(archive), ""), (str(archive), "0" * 64), ("http://example.org/a", sha256), (str(work / "rien"), sha256)):
                env = environment(work, JURYBLANC_ARCHIVE=archive_text, JURYBLANC_SHA256=sha)
                run = subprocess.run(["sh", ".juryblanc/installer.sh"], cwd=depot, env=env, capture_output=True, text=True)
                checks.expect(run.returncode != 0 and run.stderr, f"l'installation passe avec {archive_text!r}, {sha!r}")
                checks.expect(not (depot / ".juryblanc/bin/juryblanc").exists(), "l'installation laisse un programme")

        for origin, job in ((depot / ".gitlab-ci.yml", "dossier"), (ROOT / ".gitlab/juryblanc.gitlab-ci.yml", ".juryblanc")):
            content = yaml.safe_load(origin.read_text())[job]
            for folder, wanted in ((depot, 0), (bad, 1)):
                print(f"== {origin.name}, {folder.name}")
                shutil.rmtree(folder / ".juryblanc/bin", ignore_errors=True)
                shutil.rmtree(folder / "rapports", ignore_errors=True)
                env = environment(work, JURYBLANC_ARCHIVE=archive, JURYBLANC_SHA256=sha256, **content.get("variables", {}))
                lines = content["before_script"] + content["script"]
                # As GitLab does, all in one shell that stops at the first failure.
                output = checks.run(origin.name, "\n".join(lines), wanted, folder, env)
                print("\n".join(output.splitlines()[-1:]))
                for report in list(content["artifacts"]["reports"].values()) + ["rapports/dossier.html"]:
                    checks.expect((folder / report).is_file(), f"{origin.name} : {report} manque")

        print("== Action composite")
        action = yaml.safe_load((ROOT / ".github/actions/verifier/action.yml").read_text())
        for folder, operand, command, wanted in ((depot, "dossier", "verifier", 0), (bad, "dossier", "verifier", 1), (bad, ".", "cohorte", 1), (bad, "rien ; exit 0", "verifier", 2)):
            here = work / "action"
            shutil.rmtree(here, ignore_errors=True)
            shutil.copytree(ROOT / ".github/actions/verifier", here)
            shutil.rmtree(folder / "rapports", ignore_errors=True)
            values = {f"inputs.{k}": v["default"] for k, v in action["inputs"].items()}
            values.update({"inputs.archive": str(archive), "inputs.sha256": sha256, "inputs.dossier": operand, "inputs.commande": command})
            steps = action["runs"]["steps"]
            for step in steps:
                env = environment(work, GITHUB_STEP_SUMMARY=work / "resume.md", GITHUB_ACTION_PATH=here)
                env.update({k: filled(v, values) for k, v in step.get("env", {}).items()})
                checks.expect("${{" not in step["run"], f"action : une valeur entre dans la commande de « {step['name']} »")
                output = checks.run(f"action, {step['name']}", step["run"], wanted if step is steps[-1] else 0, folder, env)
            print("\n".join(output.splitlines()[-1:]))

        print("== pre-commit")
        tools = work / "outils"
        tools.mkdir()
        shutil.copy(binary, tools / "juryblanc")
        for folder, wanted in ((depot, 0), (bad, 1)):
            env = environment(work)
            env["PATH"] = f"{tools}:{VENV / 'bin'}:/usr/bin:/bin"
            output = checks.run(f"pre-commit, {folder.name}", "pre-commit run --all-files", wanted, folder, env)
            print(output.splitlines()[0])
            shutil.rmtree(work / ".cache", ignore_errors=True)

    if checks.faults:
        raise SystemExit(f"{len(checks.faults)} fautes")
    print(f"{checks.commands} commandes lancées telles qu'écrites : rien à redire")


if __name__ == "__main__":
    main()
