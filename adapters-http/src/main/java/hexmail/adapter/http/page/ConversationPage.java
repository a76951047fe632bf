package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// The messages of a conversation.
///
/// @param navigation what surrounds every page of the mailbox
/// @param toolbar the ways out of it
/// @param heading the subject of its newest message
/// @param entries its messages, oldest first
public record ConversationPage(
    Navigation navigation, MessageToolbar toolbar, Text heading, List<Entry> entries)
    implements Page {
  public ConversationPage {
    entries = List.copyOf(entries);
  }

  /// A message, in untrusted words.
  ///
  /// @param anchor names it in the page
  /// @param href the message on its own page
  /// @param open whether its text can be seen at once
  public record Entry(
      String anchor,
      String href,
      boolean open,
      boolean unread,
      String snippet,
      MessagePage.Envelope envelope,
      List<MessagePage.File> files,
      MessagePage.Reading body,
      Carried carried) {
    public Entry {
      files = List.copyOf(files);
    }
  }

  @Override
  public Text title() {
    return navigation.title(heading);
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
