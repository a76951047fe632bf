package hexmail.domain.authorization;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page to which the browser returns after sign-in: a path of this site, never another site.
/// Under `/u/{slot}/…` it keeps the page but not the number, because the account may get another
/// slot.
///
/// @param value an absolute path with its query, in visible ASCII
public record ReturnPath(String value) {
  // RFC 3986's path and query characters, less the backslash tricks; `//` would name another host.
  private static final Pattern FORM =
      Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");
  // Not encoded at all (RFC 3986, section 2.1), or an encoded control character.
  private static final Pattern BROKEN =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|%(?:[01][0-9A-Fa-f]|7[Ff])");
  private static final Pattern SLOT = Pattern.compile("/u/(\\d{1,9})(/.*|\\?.*|)");
  // A server in front of us may decode, even twice; nothing that then names another site may pass.
  private static final Pattern HIDDEN =
      Pattern.compile("//|%(?:25)*(?:[01]|2f|5c|7f)", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 4_096;
  // What a longer slot number can add, so that a path that was accepted fits in every slot.
  private static final int LONGER_SLOT = 9;

  // Below the patterns: its constructor needs them.
  /// The front page, which redirects a signed-in person to the first mailbox.
  public static final ReturnPath HOME = new ReturnPath("/");

  public ReturnPath {
    Objects.requireNonNull(value);
    if (!isSafe(value)) {
      throw new IllegalArgumentException("A return path is an absolute path of this site");
    }
  }

  /// Parses untrusted text; empty if it is not a path of this site.
  public static Optional<ReturnPath> parse(String text) {
    return text.length() <= LONGEST && isSafe(text)
        ? Optional.of(new ReturnPath(text))
        : Optional.empty();
  }

  /// The slot in the path, if it is the path of a mailbox.
  public Optional<Integer> slot() {
    Matcher matcher = SLOT.matcher(value);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /// The same page in the slot `slot`; unchanged for a path without a slot.
  public ReturnPath inSlot(int slot) {
    Matcher matcher = SLOT.matcher(value);
    return matcher.matches() ? new ReturnPath("/u/" + slot + matcher.group(2)) : this;
  }

  private static boolean isSafe(String text) {
    if (text.length() > LONGEST + LONGER_SLOT
        || !FORM.matcher(text).matches()
        || BROKEN.matcher(text).find()) {
      return false;
    }
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    return !HIDDEN.matcher(path).find();
  }
}
