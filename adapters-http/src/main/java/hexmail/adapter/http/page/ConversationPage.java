package hexmail.adapter.http.page;

import java.util.List;

/// The messages of a conversation.
///
/// @param navigation the way around
/// @param back the list that it was opened from
/// @param heading the subject of its newest message, or words in its place
/// @param letters its messages, oldest first
public record ConversationPage(
    Navigation navigation, String back, String heading, List<Letter> letters) implements Page {
  public ConversationPage {
    letters = List.copyOf(letters);
  }

  /// A message, in untrusted words.
  ///
  /// @param anchor names it in the page
  /// @param open whether its text can be seen at once
  public record Letter(
      String anchor,
      boolean open,
      boolean unread,
      String snippet,
      MessagePage.Envelope envelope,
      List<MessagePage.File> files,
      MessagePage.Body body) {
    public Letter {
      files = List.copyOf(files);
    }
  }

  @Override
  public String title() {
    return heading + " – " + navigation.email();
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
