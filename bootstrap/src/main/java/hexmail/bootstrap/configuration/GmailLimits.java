package hexmail.bootstrap.configuration;

import hexmail.adapter.google.GoogleAdapter.Limits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the limits of calls to Gmail.
final class GmailLimits {
  private static final String UNITS = "HEXMAIL_QUOTA_UNITS_PER_MINUTE";
  private static final String COSTS = "HEXMAIL_QUOTA_COSTS";
  private static final int MAX_UNITS = 100_000_000;
  private static final Pattern COST = Pattern.compile("([A-Za-z.]+)=([1-9]\\d{0,5})");

  private GmailLimits() {}

  static Limits read(KeyReader keys) {
    Map<String, Integer> costs = costs(keys);
    int usual = Limits.USUAL.unitsPerMinute();
    int units = keys.number(UNITS, usual, 1, MAX_UNITS);
    int least = Limits.leastUnitsPerMinute(costs);
    if (units < least) {
      keys.fault(UNITS, "must be " + least + " or more, so that every call is possible");
    }
    boolean batches =
        keys.choice("HEXMAIL_GMAIL_BATCH", "auto", Map.of("auto", true, "off", false));
    return new Limits(Math.max(units, least), costs, batches);
  }

  private static Map<String, Integer> costs(KeyReader keys) {
    Map<String, Integer> costs = new TreeMap<>();
    for (String item : List.of(keys.text(COSTS, "").split("[,\\s]+"))) {
      if (item.isEmpty()) {
        continue;
      }
      Matcher cost = COST.matcher(item);
      if (!cost.matches()) {
        keys.fault(
            COSTS,
            "must be a list such as messages.get=20,messages.list=5, with whole numbers from 1 to"
                + " 999999");
      } else if (!Limits.USUAL_COSTS.containsKey(cost.group(1))) {
        keys.fault(COSTS, "knows only " + names());
      } else {
        costs.put(cost.group(1), Integer.valueOf(cost.group(2)));
      }
    }
    return costs;
  }

  private static String names() {
    return String.join(", ", new TreeSet<>(Limits.USUAL_COSTS.keySet()));
  }
}
