# What ./run and ./test need on the machine. Sourced by both; says what it does on standard error.

say() { printf '%s\n' "$*" >&2; }

# Cold containers have no package lists; fetch them at most once per run.
apt_lists_fresh=
can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
apt_install() {
  say "Installing $* 正在安装…"
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "$apt_lists_fresh" ]; then
    apt-get -o DPkg::Lock::Timeout=300 -qq update >&2 || say "apt-get update failed; going on with the lists there are."
    apt_lists_fresh=yes
  fi
  apt-get -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends install "$@" </dev/null >&2
}

# Finds the SDK that global.json asks for. $1: the folder of global.json.
need_dotnet() {
  local folder
  for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
    command -v dotnet >/dev/null && break
    if [ -n "$folder" ] && [ -x "$folder/dotnet" ]; then PATH="$folder:$PATH"; fi
  done
  (cd "$1" && dotnet --version >/dev/null 2>&1) && return
  if can_apt && apt_install dotnet-sdk-10.0 && (cd "$1" && dotnet --version >/dev/null 2>&1); then return; fi
  say "The .NET SDK that global.json names is not installed:"
  grep '"version"' "$1/global.json" >&2
  say "Install the package dotnet-sdk-10.0 of your system, or Microsoft's installer, and see that dotnet is on PATH."
  say "缺少 global.json 指定的 .NET SDK,请安装 dotnet-sdk-10.0,并确认 dotnet 在 PATH 中。"
  return 1
}

# The places where the program itself looks (PostgresBinaries.cs).
have_postgres() {
  [ -n "${WORKFLOW_PG_BIN:-}" ] && return
  command -v initdb >/dev/null && command -v pg_ctl >/dev/null && return
  local folder
  for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin \
    /usr/local/opt/postgresql@*/bin /Applications/Postgres.app/Contents/Versions/*/bin; do
    [ -x "$folder/initdb" ] && return
  done
  return 1
}

# Installs PostgreSQL where it is missing and can be; where it cannot, the program says what to do.
need_postgres() {
  have_postgres && return
  can_apt || return 0
  # The distribution would start a server of its own on the usual port; nobody here asked for one.
  local silence=/etc/postgresql-common/createcluster.d/workflow.conf
  mkdir -p "${silence%/*}"
  printf 'create_main_cluster = false\n' >"$silence"
  apt_install postgresql || say "PostgreSQL could not be installed 未能安装 PostgreSQL"
  rm -f "$silence"
}

digest=(sha256sum)
command -v sha256sum >/dev/null || digest=(shasum -a 256)
short_digest() { "${digest[@]}" | cut -c1-16; }
