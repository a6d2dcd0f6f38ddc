// Words that only a script writes.
const words = "Words that are cut off when a reader makes them bigger or spaces them out. ";
for (const name of ["pale", "wide", "tight", "stubborn"]) {
  const line = document.createElement("p");
  line.className = name;
  line.textContent = name === "tight" ? words.slice(0, 30) : words.repeat(3);
  document.querySelector("main").append(line);
}
