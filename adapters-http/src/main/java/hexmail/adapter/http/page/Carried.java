package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message carries apart from its text and its files.
///
/// @param invitation a calendar entry, if there is one
/// @param letters the messages in it
public record Carried(@Nullable Invitation invitation, List<Letter> letters) {
  public static final Carried NOTHING = new Carried(null, List.of());

  public Carried {
    letters = List.copyOf(letters);
  }

  /// A message within the message. Who it is from is what the outer sender says.
  ///
  /// @param subject as written, or empty
  /// @param date as written, or empty
  public record Letter(Person from, List<Person> to, String subject, String date, Body body) {
    public Letter {
      to = List.copyOf(to);
    }
  }
}
