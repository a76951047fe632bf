package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.ListParameters.Parsed;
import hexmail.adapter.http.listing.Listing;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The parameters of a list that are given with one value or not at all.
final class ListSwitches {
  static final String COUNT = "count";

  private static final Map<String, String> VALUES =
      Map.of(COUNT, Listing.EXACT_COUNT, Listing.RETRY, "1");

  private ListSwitches() {}

  /// Reads the address of a list, or of a part of it.
  static Parsed parse(Context context) {
    return VALUES.keySet().stream()
        .filter(name -> isMalformed(context, name))
        .findFirst()
        .<Parsed>map(Parsed.Malformed::new)
        .orElseGet(() -> ListParameters.parseView(context));
  }

  private static boolean isMalformed(Context context, String name) {
    List<String> values = context.queryParams(name);
    return !values.isEmpty() && !values.equals(List.of(VALUES.getOrDefault(name, "")));
  }
}
