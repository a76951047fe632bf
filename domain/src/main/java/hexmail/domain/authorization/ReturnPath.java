package hexmail.domain.authorization;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the browser goes after sign-in: a path of this site, never another site. Under
/// `/u/{slot}/…` it keeps the place and not the number, since the account may get another slot.
///
/// @param value an absolute path with its query, in visible ASCII
public record ReturnPath(String value) {
  // RFC 3986's path and query characters, less the backslash tricks; `//` would name another host.
  private static final Pattern FORM =
      Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");
  private static final Pattern SLOT = Pattern.compile("/u/(\\d{1,9})(/.*|\\?.*|)");
  // A server in front of us may decode once; nothing that then names another site may pass.
  private static final Pattern HIDDEN = Pattern.compile("(?i)//|%(?:0|1|2f|5c|7f)");
  private static final int LONGEST = 4_096;

  // Below the patterns: its constructor needs them.
  /// The front page, which leads a signed-in person to the first mailbox.
  public static final ReturnPath HOME = new ReturnPath("/");

  public ReturnPath {
    Objects.requireNonNull(value);
    if (!isSafe(value)) {
      throw new IllegalArgumentException("A return path is an absolute path of this site");
    }
  }

  /// Reads a path that came from outside; empty when it is not a path of this site.
  public static Optional<ReturnPath> parse(String text) {
    return isSafe(text) ? Optional.of(new ReturnPath(text)) : Optional.empty();
  }

  /// The slot that the path names, if it is the path of a mailbox.
  public Optional<Integer> slot() {
    Matcher matcher = SLOT.matcher(value);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /// The same place in the mailbox with the number `slot`; unchanged for a path without a slot.
  public ReturnPath inSlot(int slot) {
    Matcher matcher = SLOT.matcher(value);
    return matcher.matches() ? new ReturnPath("/u/" + slot + matcher.group(2)) : this;
  }

  private static boolean isSafe(String text) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return false;
    }
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    return !HIDDEN.matcher(path).find();
  }
}
