/// Tables of Google's answers and their outcomes: page, status, problem, stored credential, calls
/// to Google. They run over HTTP against the wired application and the local Google. A row holds
/// expectations only, no steps.
@NullMarked
package hexmail.bootstrap.outcome;

import org.jspecify.annotations.NullMarked;
