package hexmail.bootstrap;

import hexmail.bootstrap.configuration.NotStartable;
import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options for the mail of the local Google.
final class MailOptions {
  private static final int MAX_MESSAGES = 1_000_000;

  @Option(
      names = "--mbox",
      paramLabel = "FILE",
      description =
          "Mail of the first account: an mbox file, an .eml file or a folder of them, such as an"
              + " unpacked Takeout. May be repeated.")
  private List<Path> files = List.of();

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "Number of sample messages of the first account (default: 2000).")
  private @Nullable Integer messages;

  /// The mail of the first account.
  MailSource source() {
    if (!files.isEmpty() && messages != null) {
      throw new NotStartable(List.of("--mbox and --messages cannot be combined; give one of them"));
    }
    List<String> missing =
        files.stream()
            .filter(file -> !Files.isReadable(file))
            .map(file -> "--mbox: no readable file or folder " + file)
            .toList();
    if (!missing.isEmpty()) {
      throw new NotStartable(missing);
    }
    if (messages == null) {
      return files.isEmpty() ? new MailSource.Kept() : new MailSource.Files(files);
    }
    if (messages < 1 || messages > MAX_MESSAGES) {
      throw new NotStartable(List.of("--messages: must be a number from 1 to " + MAX_MESSAGES));
    }
    return new MailSource.Sample(messages);
  }

  /// Prints what an import read, if there was one.
  static void report(ImportReport report, ProcessEnvironment process) {
    if (report.read() > 0) {
      process.print(
          "Imported "
              + report.read()
              + " messages; "
              + report.broken()
              + " of them were partly unreadable");
    }
  }
}
