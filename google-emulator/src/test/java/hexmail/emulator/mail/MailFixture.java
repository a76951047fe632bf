package hexmail.emulator.mail;

import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mime.MessageParser;
import hexmail.emulator.mime.ParsedMessage;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// What the tests of mailboxes share: a fixed clock, the file of odd mail, and short ways to look
/// into a mailbox.
final class MailFixture {
  static final String ADA = "ada@example.com";
  static final Instant NOW = Instant.parse("2026-01-07T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private MailFixture() {}

  static Path oddMbox() {
    try {
      URL file = Objects.requireNonNull(MailFixture.class.getResource("/mail/odd.mbox"));
      return Path.of(file.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<StoredMessage> all(StoredMailbox mailbox, String query, boolean spamAndTrash) {
    return mailbox
        .list(new Selection(query, List.of(), spamAndTrash), PagePosition.TOP, 10_000)
        .entries()
        .stream()
        .map(MessageEntry::id)
        .map(id -> mailbox.find(id).orElseThrow())
        .toList();
  }

  static List<String> subjects(StoredMailbox mailbox, String query) {
    return all(mailbox, query, false).stream()
        .map(message -> parsed(mailbox, message).header("Subject"))
        .toList();
  }

  static ParsedMessage parsed(StoredMailbox mailbox, StoredMessage message) {
    return MessageParser.parse(mailbox.raw(message).orElseThrow());
  }
}
