package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.mail.MessageList.Place;
import hexmail.emulator.mail.MessageList.Selection;
import java.util.Base64;
import java.util.zip.CRC32;

/// Names the place where a page begins. It belongs to its selection: with another one it is
/// refused, and so it is after its era.
final class PageToken {
  private PageToken() {}

  static String of(Place place, Selection selection, int era) {
    String text = place.received() + "." + place.key() + "." + digest(selection, era);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// The place in `token`. Throws a `GmailError` of status 400 when it is no token of `selection`.
  static Place place(String token, Selection selection, int era) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\\.", -1);
      if (parts.length == 3 && parts[2].equals(digest(selection, era))) {
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Invalid pageToken");
    }
    throw GmailError.invalid("Invalid pageToken");
  }

  private static String digest(Selection selection, int era) {
    CRC32 sum = new CRC32();
    sum.update((era + " " + selection).getBytes(UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
