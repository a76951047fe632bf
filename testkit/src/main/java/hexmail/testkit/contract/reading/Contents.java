package hexmail.testkit.contract.reading;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.ContentStream;
import hexmail.testkit.contract.mail.MailSteps;
import java.io.ByteArrayOutputStream;

/// Steps of clauses that read contents.
final class Contents {
  private static final int BUFFER = 5_000;

  private Contents() {}

  /// All bytes of the content that was found, which is closed.
  static byte[] all(MailboxAnswer<ContentStream> answer) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (ContentStream content = MailSteps.found(answer)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        if (count == 0) {
          throw new AssertionError("A read brings a byte or more");
        }
        all.write(buffer, 0, count);
      }
      content
          .size()
          .ifPresent(size -> {
            if (size != all.size()) {
              throw new AssertionError("The size is another one: " + size);
            }
          });
    }
    return all.toByteArray();
  }
}
