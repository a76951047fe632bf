/// Tables of what Google can say and what then becomes of the person: page, status, problem, stored
/// credential, calls to Google. They run against the wired application and the local Google over
/// HTTP. Rows say what has to be; how it is driven never stands in them.
@NullMarked
package hexmail.bootstrap.outcome;

import org.jspecify.annotations.NullMarked;
