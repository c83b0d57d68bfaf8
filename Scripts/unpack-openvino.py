"""Unpacks the parts of OpenVINO's wheel that PinPalettes uses.

usage: unpack-openvino.py WHEEL SHA256 FOLDER

The wheel's SHA-256 is checked first; FOLDER appears whole or not at all.
"""
import hashlib
import os
import re
import shutil
import sys
import zipfile

# All that a model needs: the C library, the runtime, the processor's plugin, the reader of
# ONNX, the reader of the compiled-model cache, and threads. The other front ends do harm:
# with them a damaged file makes TensorFlow's print to stderr.
LIBRARY = re.compile(
    r"lib(openvino(_c|_onnx_frontend|_ir_frontend|_intel_cpu_plugin|_arm_cpu_plugin)?"
    r"|tbb|tbbbind_2_5|hwloc)\.(so|dylib|\d).*")


def wanted(name: str) -> bool:
    if name.startswith("openvino/include/openvino/c/"):
        return True
    folder, _, file = name.rpartition("/")
    return folder == "openvino/libs" and LIBRARY.fullmatch(file) is not None


def main(wheel: str, sha256: str, folder: str) -> None:
    with open(wheel, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") \
            else hashlib.sha256(file.read()).hexdigest()
    if found != sha256:
        sys.exit(f"setup: {os.path.basename(wheel)}: SHA-256 is {found}, expected {sha256}")
    scratch = folder + ".part"
    shutil.rmtree(scratch, ignore_errors=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in filter(wanted, archive.namelist()):
            target = os.path.join(scratch, name.removeprefix("openvino/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with archive.open(name) as source, open(target, "wb") as out:
                shutil.copyfileobj(source, out)
            os.chmod(target, 0o755 if "/libs/" in target else 0o644)
    shutil.rmtree(folder, ignore_errors=True)
    os.rename(scratch, folder)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
