"""CIEDE2000 of whole arrays, with numpy; written apart from the program's, which is judged by it.

Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula: implementation notes,
supplementary test data, and mathematical observations", Color Research and Application 30 (1), 2005.
"""
import sys

from places import PEERS

sys.path.insert(0, str(PEERS))

import numpy as np  # noqa: E402

# IEC 61966-2-1: linear sRGB to XYZ, the rows divided by the white point D65.
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.0890])


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIELAB (D65) of 8-bit sRGB, both of shape [count, 3]."""
    encoded = np.asarray(rgb, np.float64) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    xyz = linear @ (TO_XYZ / WHITE[:, None]).T
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = root.T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def difference(colors: np.ndarray, other: np.ndarray) -> np.ndarray:
    """ΔE00 between each of some colors, [count, 3] in CIELAB, and one other, [3]."""
    lightness, a, b = colors.T
    other_lightness, other_a, other_b = other
    mean_chroma = (np.hypot(a, b) + np.hypot(other_a, other_b)) / 2
    stretch = 1.5 - 0.5 * _high_chroma(mean_chroma)
    a, other_a = a * stretch, other_a * stretch

    chroma, other_chroma = np.hypot(a, b), np.hypot(other_a, other_b)
    hue, other_hue = np.arctan2(b, a), np.arctan2(other_b, other_a)
    turn = other_hue - hue
    # The shorter way round; a gray has no hue, and none of the other's counts.
    turn -= 2 * np.pi * np.round(turn / (2 * np.pi))
    colored = chroma * other_chroma > 0
    turn = np.where(colored, turn, 0)
    mean_hue = np.where(colored, hue + turn / 2, np.where(chroma > 0, hue, other_hue))

    light = (lightness + other_lightness) / 2 - 50
    middle = (chroma + other_chroma) / 2
    weight = (
        1
        - 0.17 * np.cos(mean_hue - np.radians(30))
        + 0.24 * np.cos(2 * mean_hue)
        + 0.32 * np.cos(3 * mean_hue + np.radians(6))
        - 0.20 * np.cos(4 * mean_hue - np.radians(63))
    )
    in_lightness = (other_lightness - lightness) / (1 + 0.015 * light**2 / np.sqrt(20 + light**2))
    in_chroma = (other_chroma - chroma) / (1 + 0.045 * middle)
    in_hue = 2 * np.sqrt(chroma * other_chroma) * np.sin(turn / 2) / (1 + 0.015 * middle * weight)
    from_blue = (np.degrees(mean_hue) % 360 - 275) / 25
    rotation = -2 * _high_chroma(middle) * np.sin(np.radians(60) * np.exp(-(from_blue**2)))
    return np.sqrt(np.maximum(in_lightness**2 + in_chroma**2 + in_hue**2 + rotation * in_chroma * in_hue, 0))


def _high_chroma(chroma: np.ndarray) -> np.ndarray:
    """√(C⁷ / (C⁷ + 25⁷)): from 0 for gray to 1 for the vivid."""
    seventh = chroma**7
    return np.sqrt(seventh / (seventh + 25.0**7))
