package hexmail.testkit.contract.mail;

import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Steps of several mail clauses.
public final class MailSteps {
  /// The request for a page with all mail of a test.
  public static final ListRequest EVERYTHING = request("", null, 100);

  private static final int MOST_PAGES = 100;

  private MailSteps() {}

  /// The first page.
  public static ListRequest request(String query, @Nullable LabelId label, int size) {
    return new ListRequest(new MailQuery(query), label, null, size);
  }

  /// What was found.
  public static <T> T found(MailboxAnswer<T> answer) {
    if (answer instanceof Found<T>(T value)) {
      return value;
    }
    throw new AssertionError("Nothing was found: " + answer);
  }

  /// The ids of all pages, in order.
  public static List<MessageId> walk(Mailbox mailbox, MailboxAccess access, ListRequest first) {
    return walk(mailbox, access, first, () -> {});
  }

  /// The same; `meanwhile` runs after the first page.
  public static List<MessageId> walk(
      Mailbox mailbox, MailboxAccess access, ListRequest first, Runnable meanwhile) {
    MessageIdPage page = found(mailbox.list(access, first));
    List<MessageId> met = new ArrayList<>(page.ids());
    meanwhile.run();
    for (int pages = 1; page.next() != null; pages++) {
      if (pages > MOST_PAGES) {
        throw new AssertionError("The walk does not end");
      }
      page = found(mailbox.list(access, first.at(page.next())));
      met.addAll(page.ids());
    }
    return met;
  }

  /// Ids of the same form that a careless comparison confuses with `id`.
  public static List<MessageId> lookalikes(MessageId id) {
    String text = id.value();
    return Stream.of(
            text.toUpperCase(Locale.ROOT),
            text.toLowerCase(Locale.ROOT),
            text + "0",
            "0" + text,
            text.substring(1),
            text.substring(0, text.length() - 1),
            "-" + text,
            text + "_")
        .filter(other -> !other.equals(text))
        .map(MessageId::new)
        .toList();
  }

  /// Permissions with tokens that were never issued, for the account of `given`.
  ///
  /// @param nearly a token that differs slightly from that of `given`
  public static List<MailboxAccess> oddTokens(MailboxAccess given, String nearly) {
    return Stream.of("x", "'--", "%00", nearly, "~".repeat(2_048))
        .map(odd -> new MailboxAccess(given.account(), new AccessToken(odd), given.urgency()))
        .toList();
  }

  /// How a call failed.
  public static Outage outage(Supplier<?> call) {
    Object answer;
    try {
      answer = call.get();
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer: " + answer);
  }
}
