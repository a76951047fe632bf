package hexmail.bootstrap;

import picocli.CommandLine.Command;

/// The top command. It only has subcommands, so picocli asks for one of them.
@Command(
    name = "hexmail",
    mixinStandardHelpOptions = true,
    version = "hexmail 0.1.0",
    description = "Sign in with Google and read your Gmail mailbox in a fast web front.")
final class HexmailCommand {}
