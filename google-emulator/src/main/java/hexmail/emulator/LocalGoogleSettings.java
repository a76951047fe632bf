package hexmail.emulator;

import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// How a local Google is started.
///
/// @param port 0 = a free one
/// @param data the folder that keeps accounts, grants, keys and mail; made when missing, for one
///   process at a time
/// @param clock the time that tokens and mail live by
/// @param random what nobody can guess: keys, codes, tokens and the client's secret
/// @param mail what the mailbox of the first account, `ada@example.com`, holds
public record LocalGoogleSettings(
    int port, Path data, Clock clock, SecureRandom random, MailSource mail) {}
