"""What a Python script does to embed a folder: the default model in ONNX Runtime, pictures read by Pillow.

    embed_onnx.py plain FOLDER    Image.open(path).convert("RGB"), one picture after the other
    embed_onnx.py draft FOLDER    Pillow's draft (JPEG decoded at a smaller scale), two threads ahead of the model

Batches of 32, two threads in the model. It computes embeddings alone: no palettes, no vibes, no catalog.
"""
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from places import PEERS, ROOT

sys.path.insert(0, str(PEERS))

import numpy as np  # noqa: E402
import onnxruntime  # noqa: E402
from PIL import Image  # noqa: E402

BATCH, THREADS = 32, 2
MODEL = ROOT / "Models/pinclip"


def main() -> None:
    mode, folder = sys.argv[1], Path(sys.argv[2])
    paths = sorted(folder.glob("*.jpg"))
    tower = json.loads((MODEL / "manifest.json").read_text())["image"]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
    session = onnxruntime.InferenceSession(str(MODEL / tower["file"]), options, providers=["CPUExecutionProvider"])
    read = Reader(tower["preprocessing"], is_draft=mode == "draft")
    batches = [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
    embeddings = []
    if mode == "plain":
        for batch in batches:
            embeddings += embed(session, tower, [read(path) for path in batch])
    else:
        with ThreadPoolExecutor(THREADS) as pool:
            # One batch is read while the one before it is in the model.
            ahead = [list(map(pool.submit, [read] * len(batch), batch)) for batch in batches[:1]]
            for following in [*batches[1:], []]:
                current = ahead.pop()
                ahead.append([pool.submit(read, path) for path in following])
                embeddings += embed(session, tower, [future.result() for future in current])
    vectors = np.stack(embeddings)
    print(f"{len(vectors)} embeddings of {vectors.shape[1]}, mean length {np.linalg.norm(vectors, axis=1).mean():.4f}")


def embed(session, tower: dict, tensors: list) -> list:
    return list(session.run([tower["output"]], {tower["input"]: np.stack(tensors)})[0])


class Reader:
    """A picture file as the tensor that the model takes."""

    def __init__(self, preprocessing: dict, is_draft: bool):
        self.side, self.is_draft = preprocessing["size"], is_draft
        self.mean = np.array(preprocessing["mean"], np.float32)[:, None, None]
        self.std = np.array(preprocessing["std"], np.float32)[:, None, None]

    def __call__(self, path: Path):
        with Image.open(path) as image:
            if self.is_draft:
                image.draft("RGB", (self.side, self.side))
            image = image.convert("RGB")
        scale = self.side / min(image.size)
        width, height = (max(self.side, round(length * scale)) for length in image.size)
        image = image.resize((width, height), Image.Resampling.BICUBIC)
        left, top = (width - self.side) // 2, (height - self.side) // 2
        image = image.crop((left, top, left + self.side, top + self.side))
        samples = np.asarray(image, np.float32).transpose(2, 0, 1) / 255
        return (samples - self.mean) / self.std


if __name__ == "__main__":
    main()
