package hexmail.emulator.mail;

/// A label with its counts.
///
/// @param id what messages carry: `INBOX`, `Label_1`
/// @param own whether the person made it
public record Label(
    String id,
    String name,
    boolean own,
    long messages,
    long messagesUnread,
    long threads,
    long threadsUnread) {}
