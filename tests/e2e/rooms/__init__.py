"""What each room adds to the municipality of the browser tests: `build(world)` gives what its pages need."""
