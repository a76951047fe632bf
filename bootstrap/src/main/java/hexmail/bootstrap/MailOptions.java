package hexmail.bootstrap;

import hexmail.emulator.mail.ImportReport;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the options for the local Google's mail mean.
final class MailOptions {
  private static final int MOST_MESSAGES = 1_000_000;

  private MailOptions() {}

  static MailSource source(List<Path> files, @Nullable Integer messages) {
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
  static void report(ImportReport report, Surroundings surroundings) {
    if (report.read() > 0) {
      surroundings.say(
          "Imported "
              + report.read()
              + " messages; "
              + report.broken()
              + " of them were broken in part");
    }
  }
}
