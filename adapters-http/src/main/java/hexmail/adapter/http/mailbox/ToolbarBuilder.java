package hexmail.adapter.http.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.listing.Cursor;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.MessageToolbar;
import hexmail.application.mailbox.ListConversations;
import hexmail.application.mailbox.ListMessages;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the ways out of a message or a conversation. What comes before and after it is taken from
/// the pages of its list as they were last listed, so no way costs a call, and there is none where
/// the list is not known.
final class ToolbarBuilder {
  private final ListMessages listMessages;
  private final ListConversations listConversations;
  private final Clock clock;

  ToolbarBuilder(ListMessages listMessages, ListConversations listConversations, Clock clock) {
    this.listMessages = listMessages;
    this.listConversations = listConversations;
    this.clock = clock;
  }

  /// A page of a list, as it was last listed.
  private record Listed(List<Line> lines, @Nullable PageToken next) {
    Listed {
      lines = List.copyOf(lines);
    }

    Optional<String> href(int index) {
      return index < 0 || index >= lines.size() ? Optional.empty() : href(lines.get(index));
    }

    private static Optional<String> href(Line line) {
      return switch (line) {
        case Line.Row row -> Optional.of(row.href());
        case Line.Unreadable row -> Optional.of(row.href());
        case Line.Blank _ -> Optional.empty();
      };
    }
  }

  MessageToolbar of(Listing listing, MessageSummary message) {
    return listing.parameters().conversations()
        ? of(listing, message.conversation())
        : toolbar(
            listing,
            listing.row(message.id()),
            Listing.anchor(message.id()),
            message.conversation());
  }

  MessageToolbar of(Listing listing, ConversationId conversation) {
    return toolbar(listing, listing.row(conversation), Listing.anchor(conversation), conversation);
  }

  private MessageToolbar toolbar(
      Listing listing, String back, String anchor, ConversationId conversation) {
    Optional<Listed> page = listed(listing);
    int index =
        page.map(listed -> listed.lines().stream().map(Line::anchor).toList().indexOf(anchor))
            .orElse(-1);
    String next =
        index < 0 ? null : page.flatMap(listed -> after(listing, listed, index)).orElse(null);
    return new MessageToolbar(
        back,
        index < 0 ? null : page.flatMap(listed -> before(listing, listed, index)).orElse(null),
        next,
        // A conversation costs twice as much, and much more text.
        listing.parameters().conversations() ? null : next,
        gmail(listing, conversation));
  }

  /// Google documents no address of a conversation. This is the one that mail clients use; the
  /// address of the account selects it among those that the browser is signed in to.
  private static String gmail(Listing listing, ConversationId conversation) {
    return "https://mail.google.com/mail/u/?authuser="
        + URLEncoder.encode(listing.email(), UTF_8)
        + "#all/"
        + conversation.value();
  }

  private Optional<String> before(Listing listing, Listed page, int index) {
    Cursor cursor = listing.parameters().cursor();
    if (index > 0 || cursor == null) {
      return page.href(index - 1);
    }
    Cursor newer = cursor.newer(listing.parameters().size()).orElse(null);
    return listed(at(listing, newer)).flatMap(other -> other.href(other.lines().size() - 1));
  }

  private Optional<String> after(Listing listing, Listed page, int index) {
    PageToken next = page.next();
    if (index < page.lines().size() - 1 || next == null) {
      return page.href(index + 1);
    }
    Cursor older = listing.parameters().next(next, page.lines().size());
    return listed(at(listing, older)).flatMap(other -> other.href(0));
  }

  private static Listing at(Listing listing, @Nullable Cursor cursor) {
    return new Listing(listing.account(), listing.parameters().at(cursor));
  }

  private Optional<Listed> listed(Listing listing) {
    ListRows rows = new ListRows(listing, clock, RowMarks.PLAIN);
    return listing.parameters().conversations()
        ? listConversations
            .lastListed(listing.account(), listing.request())
            .map(page -> new Listed(rows.conversations(page.rows()), page.next()))
        : listMessages
            .lastListed(listing.account(), listing.request())
            .map(page -> new Listed(rows.messages(page.rows()), page.next()));
  }
}
