package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MessagePage.Person;
import hexmail.adapter.http.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A calendar entry in a message.
///
/// @param kind what the sender does with it, such as inviting or cancelling
/// @param title what it is about, or empty
/// @param when when it takes place; null if that cannot be read
/// @param repeats how it repeats; null if it does not
/// @param where the place, or empty
/// @param organizer who invites; null if nobody is named
/// @param guests the first of those invited
/// @param moreGuests how many others are invited
public record Invitation(
    Text kind,
    String title,
    @Nullable Text when,
    @Nullable Text repeats,
    String where,
    @Nullable Person organizer,
    List<Guest> guests,
    int moreGuests) {
  public Invitation {
    guests = List.copyOf(guests);
  }

  /// Someone who is invited.
  ///
  /// @param answer what is known of the person's answer; null if nothing is
  public record Guest(Person person, @Nullable Text answer) {}
}
