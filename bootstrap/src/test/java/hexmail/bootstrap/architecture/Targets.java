package hexmail.bootstrap.architecture;

import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The packages that a rule names. Rules quote them in their descriptions, so none can hide.
final class Targets {
  private static final Pattern NAME = Pattern.compile("'([a-z][\\w.()*]*\\.[\\w.()*]*)'");
  private static final Set<String> PACKAGES = KnownPackages.all();

  private Targets() {}

  /// The names and patterns in the description of `rule`.
  static List<String> of(ArchRule rule) {
    return NAME.matcher(rule.getDescription())
        .results()
        .map((MatchResult result) -> result.group(1))
        .distinct()
        .toList();
  }

  /// Those that match no package, about which a rule says nothing.
  static List<String> ghosts(ArchRule rule) {
    return of(rule).stream()
        .filter(name -> PACKAGES.stream().noneMatch(PackageMatcher.of(name)::matches))
        .toList();
  }
}
