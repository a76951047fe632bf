package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.ConversationPage;
import hexmail.adapter.http.page.ConversationPage.Entry;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.Label;
import hexmail.domain.message.Message;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Builds the page of a conversation.
final class ConversationPageBuilder {
  /// A conversation with more messages shows those that were read folded.
  private static final int SHORT = 3;

  private ConversationPageBuilder() {}

  static ConversationPage page(
      Listing listing,
      Conversation conversation,
      List<Label> labels,
      Function<Message, Reading> reading,
      Clock clock) {
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
                    reading.apply(message),
                    messages.size() <= SHORT
                        || message.summary().unread()
                        || message.equals(newest),
                    clock))
            .toList());
  }

  private static Entry entry(
      Listing listing, Message message, Reading reading, boolean open, Clock clock) {
    return new Entry(
        Listing.anchor(message.summary().id()),
        open,
        message.summary().unread(),
        message.summary().snippet().strip(),
        MessagePageBuilder.envelope(message, clock),
        FilesBuilder.files(listing, message),
        reading,
        MessagePageBuilder.carried(message, clock));
  }
}
