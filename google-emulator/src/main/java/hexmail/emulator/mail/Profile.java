package hexmail.emulator.mail;

/// The size of a mailbox, spam and trash included, and the newest point in its history.
public record Profile(String email, long messages, long threads, long history) {}
