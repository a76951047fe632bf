package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.mailbox.MessagePageBuilder.Surroundings;
import hexmail.adapter.http.page.ConversationPage;
import hexmail.adapter.http.page.ConversationPage.Entry;
import hexmail.adapter.http.page.MessagePage.Reading;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.Message;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// Builds the page of a conversation: all messages folded but the newest and those that are unread.
final class ConversationPageBuilder {
  private ConversationPageBuilder() {}

  static ConversationPage page(
      Listing listing,
      Conversation conversation,
      Surroundings around,
      Function<Message, Reading> reading,
      Clock clock) {
    List<Message> messages = conversation.messages();
    Message newest = messages.getLast();
    return new ConversationPage(
        around.navigation(),
        around.toolbar(),
        MailPageBuilder.subject(newest.summary()),
        messages.stream()
            .map(message ->
                entry(
                    listing,
                    message,
                    reading.apply(message),
                    message.summary().unread() || message.equals(newest),
                    clock))
            .toList());
  }

  private static Entry entry(
      Listing listing, Message message, Reading reading, boolean open, Clock clock) {
    return new Entry(
        Listing.anchor(message.summary().id()),
        listing.message(message.summary().id()),
        open,
        message.summary().unread(),
        message.summary().snippet().strip(),
        MessagePageBuilder.envelope(listing, message, clock),
        FilesBuilder.files(listing, message),
        reading,
        MessagePageBuilder.carried(message, clock));
  }
}
