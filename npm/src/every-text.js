// The texts of reports in both languages and to everybody, for where some kilobytes do not matter.
import '#english';
import '#english-klant';
import '#klant';
