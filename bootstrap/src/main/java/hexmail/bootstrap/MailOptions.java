package hexmail.bootstrap;

import hexmail.bootstrap.configuration.NotStartable;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for the local Google's mail, and what they mean.
final class MailOptions {
  private static final int MOST_MESSAGES = 1_000_000;

  @Option(
      names = "--mbox",
      paramLabel = "FILE",
      description =
          "Mail for the first account: an mbox file, an .eml file or a folder of them. May be repeated.")
  private List<Path> files = List.of();

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "How many sample messages the first account gets (default: 2000).")
  private @Nullable Integer messages;

  /// What the mailbox of the first account is to hold.
  MailSource source() {
    if (!files.isEmpty() && messages != null) {
      throw new NotStartable(List.of("--mbox and --messages exclude each other; give one of them"));
    }
    List<String> missing =
        files.stream()
            .filter(file -> !Files.isReadable(file))
            .map(file -> "--mbox: there is no readable file or folder " + file)
            .toList();
    if (!missing.isEmpty()) {
      throw new NotStartable(missing);
    }
    if (messages == null) {
      return files.isEmpty() ? new MailSource.Kept() : new MailSource.Files(files);
    }
    if (messages < 1 || messages > MOST_MESSAGES) {
      throw new NotStartable(List.of("--messages: has to be a number from 1 to " + MOST_MESSAGES));
    }
    return new MailSource.Sample(messages);
  }

  /// Tells what an import read, if there was one.
  static void report(ImportReport report, ProcessEnvironment process) {
    if (report.read() > 0) {
      process.say(
          "Imported "
              + report.read()
              + " messages; "
              + report.broken()
              + " of them were broken in part");
    }
  }
}
