package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// The messages of a conversation.
///
/// @param navigation what surrounds every page of the mailbox
/// @param back the list that it was opened from
/// @param heading the subject of its newest message
/// @param entries its messages, oldest first
public record ConversationPage(
    Navigation navigation, String back, Text heading, List<Entry> entries) implements Page {
  public ConversationPage {
    entries = List.copyOf(entries);
  }

  /// A message, in untrusted words.
  ///
  /// @param anchor names it in the page
  /// @param open whether its text can be seen at once
  public record Entry(
      String anchor,
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
