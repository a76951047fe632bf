package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.body.BodyFormatter;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.ConversationPage;
import hexmail.adapter.http.page.ConversationPage.Entry;
import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.Label;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import java.time.Clock;
import java.util.List;

/// Builds the page of a conversation.
final class ConversationPageBuilder {
  /// A conversation with more messages shows those that were read folded.
  private static final int SHORT = 3;

  private ConversationPageBuilder() {}

  static ConversationPage page(
      Listing listing, Conversation conversation, List<Label> labels, Clock clock) {
    List<Message> messages = conversation.messages();
    Message newest = messages.getLast();
    return new ConversationPage(
        NavigationBuilder.of(listing, labels),
        listing.row(conversation.id()),
        MailPageBuilder.subject(newest.summary()),
        messages.stream()
            .map(message ->
                entry(
                    listing,
                    message,
                    messages.size() <= SHORT
                        || message.summary().unread()
                        || message.equals(newest),
                    clock))
            .toList());
  }

  private static Entry entry(Listing listing, Message message, boolean open, Clock clock) {
    return new Entry(
        Listing.anchor(message.summary().id()),
        open,
        message.summary().unread(),
        message.summary().snippet().strip(),
        MessagePageBuilder.envelope(message, clock),
        MessagePageBuilder.files(message),
        body(listing, message),
        MessagePageBuilder.carried(message, clock));
  }

  private static Body body(Listing listing, Message message) {
    Body body = BodyFormatter.of(message.body());
    return switch (message.body()) {
      case MessageBody.TooLarge _, MessageBody.NotRead _ ->
          body.with(listing.message(message.summary().id()));
      case MessageBody.Plain _, MessageBody.Html _, MessageBody.Several _ -> body;
      case MessageBody.Nothing _, MessageBody.Unreadable _ -> body;
    };
  }
}
