package hexmail.testkit.contract.mail;

import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message to deliver.
///
/// @param receivedAt the time at which the mailbox receives it, in whole milliseconds
/// @param from the sender; `Correspondent.UNKNOWN` for a message without a sender
/// @param subject one line; empty for a message without a subject
/// @param labels the ids of its labels
/// @param files its attachments
/// @param details what few messages have
/// @param topic messages with the same topic are one conversation; null for a conversation of one
public record TestMessage(
    Instant receivedAt,
    Correspondent from,
    List<Correspondent> to,
    List<Correspondent> cc,
    String subject,
    MessageBody body,
    Set<LabelId> labels,
    List<File> files,
    Details details,
    @Nullable String topic) {
  private static final int LETTERS = 26;
  private static final int PERIOD = 1_000;
  private static final Instant BEGINNING = Instant.parse("2026-05-04T12:00:00.123Z");

  public TestMessage {
    Objects.requireNonNull(receivedAt);
    Objects.requireNonNull(from);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(body);
    Objects.requireNonNull(details);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    labels = Set.copyOf(labels);
    files = List.copyOf(files);
  }

  /// What few messages have.
  ///
  /// @param bcc the recipients of a hidden copy
  /// @param replyTo who gets the replies
  /// @param origin where it comes from, apart from its sender
  /// @param enclosures what it carries apart from files; ids of parts are arbitrary
  public record Details(
      List<Correspondent> bcc,
      List<Correspondent> replyTo,
      MessageOrigin origin,
      Enclosures enclosures) {
    public static final Details NONE =
        new Details(List.of(), List.of(), MessageOrigin.UNKNOWN, Enclosures.NONE);

    public Details {
      bcc = List.copyOf(bcc);
      replyTo = List.copyOf(replyTo);
      Objects.requireNonNull(origin);
      Objects.requireNonNull(enclosures);
    }
  }

  /// An attachment.
  ///
  /// @param bytes its size
  public record File(String name, String mimeType, int bytes) {
    public File {
      Objects.requireNonNull(name);
      Objects.requireNonNull(mimeType);
    }

    /// Its content: letters for a text, and bytes of every value for anything else.
    public byte[] content() {
      byte[] content = new byte[bytes];
      int first = name.length();
      for (int at = 0; at < bytes; at++) {
        int value = first + at + at / PERIOD;
        content[at] = (byte) (mimeType.startsWith("text/") ? 'a' + value % LETTERS : value);
      }
      return content;
    }
  }

  /// A plain message in the inbox, received `minute` minutes after the first one.
  public static TestMessage at(int minute) {
    return new TestMessage(
        BEGINNING.plusSeconds(60L * minute),
        new Correspondent("Charles Babbage", "charles@example.org"),
        List.of(),
        List.of(),
        "Letter " + minute,
        new MessageBody.Plain("Fish & chips <today>"),
        Set.of(LabelId.INBOX),
        List.of(),
        Details.NONE,
        null);
  }

  public TestMessage withFrom(Correspondent sender) {
    return new TestMessage(
        receivedAt, sender, to, cc, subject, body, labels, files, details, topic);
  }

  public TestMessage withReceivers(List<Correspondent> receivers, List<Correspondent> copies) {
    return new TestMessage(
        receivedAt, from, receivers, copies, subject, body, labels, files, details, topic);
  }

  public TestMessage withDetails(Details others) {
    return new TestMessage(receivedAt, from, to, cc, subject, body, labels, files, others, topic);
  }

  public TestMessage withSubject(String line) {
    return new TestMessage(receivedAt, from, to, cc, line, body, labels, files, details, topic);
  }

  public TestMessage withBody(MessageBody other) {
    return new TestMessage(receivedAt, from, to, cc, subject, other, labels, files, details, topic);
  }

  public TestMessage withText(String text) {
    return withBody(new MessageBody.Plain(text));
  }

  public TestMessage withLabels(LabelId... ids) {
    return new TestMessage(
        receivedAt, from, to, cc, subject, body, Set.of(ids), files, details, topic);
  }

  public TestMessage withFiles(File... carried) {
    return new TestMessage(
        receivedAt, from, to, cc, subject, body, labels, List.of(carried), details, topic);
  }

  public TestMessage about(String shared) {
    return new TestMessage(receivedAt, from, to, cc, subject, body, labels, files, details, shared);
  }
}
