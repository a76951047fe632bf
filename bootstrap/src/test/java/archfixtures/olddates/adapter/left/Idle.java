package archfixtures.olddates.adapter.left;

import java.time.Instant;

/// May do it and does not.
record Idle(Instant instant) {}
