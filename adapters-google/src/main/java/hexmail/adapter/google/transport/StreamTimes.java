package hexmail.adapter.google.transport;

import java.time.Duration;

/// How long a body that is read while it arrives may take.
///
/// @param idle the longest wait for the next bytes
/// @param whole from its first byte to its last, however slowly it is read
record StreamTimes(Duration idle, Duration whole) {}
