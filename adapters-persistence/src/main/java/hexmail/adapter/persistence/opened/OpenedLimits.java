package hexmail.adapter.persistence.opened;

/// What is kept for each account of a session.
///
/// @param messages the most messages
/// @param bytes the most bytes of all of them
/// @param largest the most bytes of one message
public record OpenedLimits(int messages, long bytes, int largest) {}
