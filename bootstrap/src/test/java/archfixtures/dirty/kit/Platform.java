package archfixtures.dirty.kit;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Uses the standard streams, the logging of the JDK and its old dates, and ends the process.
final class Platform {
  @Nullable Logger log;
  @Nullable Date date;
  @Nullable Date[] array = {};
  @Nullable Calendar calendar;
  @Nullable GregorianCalendar gregorian;
  @Nullable TimeZone zone;
  @Nullable DateFormat format;
  @Nullable SimpleDateFormat simple;
  java.sql.@Nullable Date ofDatabase;
  java.sql.@Nullable Time time;
  java.sql.@Nullable Timestamp timestamp;

  static void printing(IllegalStateException failure) {
    System.out.println();
    System.err.println();
    failure.printStackTrace();
  }

  static Consumer<Throwable> printingByReference() {
    return Throwable::printStackTrace;
  }

  static int reading() throws IOException {
    return System.in.read();
  }

  static void changing(PrintStream stream) {
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream());
    stream.println();
  }

  static @Nullable Console console() {
    return System.console();
  }

  static void ending() {
    System.exit(1);
  }

  static IntConsumer endingByReference() {
    return System::exit;
  }
}
