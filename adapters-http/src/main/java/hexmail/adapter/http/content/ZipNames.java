package hexmail.adapter.http.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The names of files in one archive. Two names that differ in their case only are one name for
/// Windows and macOS, so a number makes the second one differ.
final class ZipNames {
  private final Set<String> taken = new HashSet<>();

  /// A name that no other file has.
  ///
  /// @param name of [FileName]
  String unique(String name) {
    String extension = FileName.extension(name);
    String stem = name.substring(0, name.length() - extension.length());
    String next = name;
    for (int number = 2; !taken.add(next.toLowerCase(Locale.ROOT)); number++) {
      next = stem + " (" + number + ")" + extension;
    }
    return next;
  }
}
