package archfixtures.olddates.domain;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One violator for each kind of leak; dates have neither annotations nor exceptions.
@SuppressWarnings("JavaUtilDate")
final class Leaks {
  private Leaks() {}

  static final class ByField {
    @Nullable Date field;
  }

  static final class ByArray {
    @Nullable Date[] field = {};
  }

  static final class ByGeneric {
    @Nullable List<Calendar> generic;
  }

  static final class ByInstanceof {
    boolean test(Object any) {
      return any instanceof java.sql.Timestamp
          || any instanceof java.sql.Date
          || any instanceof java.sql.Time
          || any instanceof DateFormat;
    }
  }

  static final class ByCall {
    String run() {
      return TimeZone.getTimeZone("UTC").getID();
    }
  }

  static final class BySupertype extends SimpleDateFormat {}

  static final class ByMethodReference {
    LongFunction<Date> run() {
      return Date::new;
    }
  }

  record ByRecordComponent(GregorianCalendar component) {}

  sealed interface ByPermittedSubtype {
    final class Permitted extends Date implements ByPermittedSubtype {}
  }
}
