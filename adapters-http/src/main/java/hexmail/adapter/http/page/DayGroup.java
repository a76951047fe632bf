package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a list that are of one time: today, yesterday, this week, or a month.
///
/// @param heading absent where no line of the list has a date
public record DayGroup(@Nullable Text heading, List<Line> lines) {
  public DayGroup {
    lines = List.copyOf(lines);
  }

  /// The lines in groups that get older, each with a heading of its own. The order of the lines
  /// stays, and it is only nearly newest first: a line that is followed by a newer one opens no
  /// group, and a line without a date belongs to the one before it.
  ///
  /// @param firstDayOfWeek where the weeks of the reader begin
  public static List<DayGroup> of(List<Line> lines, DayOfWeek firstDayOfWeek) {
    List<DayGroup> groups = new ArrayList<>();
    List<Line> gathered = new ArrayList<>();
    Period current = null;
    for (int index = 0; index < lines.size(); index++) {
      Period own = period(lines.get(index), firstDayOfWeek);
      Period next = own == null ? null : next(lines, index + 1, firstDayOfWeek);
      boolean opens =
          own != null
              && (next == null || !next.isAfter(own))
              && (current == null || current.isAfter(own));
      if (opens && current != null) {
        groups.add(new DayGroup(current.heading(), gathered));
        gathered = new ArrayList<>();
      }
      // The lines before the first group belong to it.
      current = opens ? own : current;
      gathered.add(lines.get(index));
    }
    groups.add(new DayGroup(current == null ? null : current.heading(), gathered));
    return groups;
  }

  private static @Nullable Period next(List<Line> lines, int from, DayOfWeek firstDayOfWeek) {
    for (Line line : lines.subList(from, lines.size())) {
      Period period = period(line, firstDayOfWeek);
      if (period != null) {
        return period;
      }
    }
    return null;
  }

  private static @Nullable Period period(Line line, DayOfWeek firstDayOfWeek) {
    return line instanceof Line.Row row ? Period.of(row.time(), firstDayOfWeek) : null;
  }

  /// The days of a group.
  ///
  /// @param begin the first of them
  private record Period(LocalDate begin, Text heading) {
    static Period of(DisplayTime time, DayOfWeek firstDayOfWeek) {
      LocalDate day = time.at().toLocalDate();
      LocalDate today = time.today();
      LocalDate yesterday = today.minusDays(1);
      LocalDate week = today.with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
      // Google's clock may be ahead of ours.
      if (!day.isBefore(today)) {
        return new Period(today, Text.of("list.day.today"));
      }
      if (day.equals(yesterday)) {
        return new Period(yesterday, Text.of("list.day.yesterday"));
      }
      if (!day.isBefore(week)) {
        return new Period(week, Text.of("list.day.this-week"));
      }
      YearMonth month = YearMonth.from(day);
      return new Period(
          month.atDay(1),
          month.getYear() == today.getYear() ? new Text.Month(month) : new Text.MonthOfYear(month));
    }

    boolean isAfter(Period other) {
      return begin.isAfter(other.begin);
    }
  }
}
