package hexmail.emulator;

import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// The settings of a local Google.
///
/// @param port 0 picks a free port
/// @param data the folder with accounts, grants, keys and mail; created when missing; one process
///   at a time may use it
/// @param clock the clock of tokens and mail
/// @param random the source of keys, codes, tokens and the client secret
/// @param mail the content of the mailbox of the first account, `ada@example.com`
public record LocalGoogleSettings(
    int port, Path data, Clock clock, SecureRandom random, MailSource mail) {}
