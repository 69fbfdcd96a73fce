"""torch and the trainer's modules; without torch every test of a module that imports this is skipped by name."""
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "training"))
os.environ["CUDA_VISIBLE_DEVICES"] = ""  # the same numbers everywhere
try:
    import numpy
    import torch
except ImportError as problem:
    raise unittest.SkipTest(f"no {problem.name} here")
torch.set_num_threads(1)
