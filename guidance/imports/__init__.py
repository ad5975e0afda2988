"""Files about the guidance of clients."""

from guidance.imports.trajectories import TrajectoryFile
from imports.registry import register

register(TrajectoryFile())
