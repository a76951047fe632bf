package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.List;

/// Where a message comes from, apart from its sender.
///
/// @param mailingList the list that it was sent to, or empty
/// @param checks what Google checked, such as SPF, each with its result as Google words it
/// @param warnings what speaks against the sender; usually none
public record Origin(String mailingList, List<Check> checks, List<Text> warnings) {
  public static final Origin UNKNOWN = new Origin("", List.of(), List.of());

  public Origin {
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }

  /// A check of the sender.
  ///
  /// @param name of the method, the same in every language
  /// @param passed whether it speaks for the sender
  public record Check(String name, String result, boolean passed) {}
}
