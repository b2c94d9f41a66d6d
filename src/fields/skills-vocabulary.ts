/**
 * Skills that job postings name: languages, frameworks, tools, platforms, methods and standards, far beyond software.
 * Curated by the project from general knowledge; no list of others was copied. Never soft skills, degrees' subjects, certificates, spoken languages.
 *
 * Entries stand apart by a comma. The first form is the usual spelling, forms after `=` are read as the same. A mark before a form:
 *   none  no other meaning in a posting; any case
 *   ^     only in this very case (most abbreviations)
 *   ~     also an ordinary word or a name: needs its capital, and evidence where a sentence begins with it
 *   ?     mostly an ordinary word: needs evidence around it wherever it stands
 *   @     also an employer: not where it is spoken of as one ("at X", "X is hiring")
 *   !     also something that an applicant sends ("your GitHub profile")
 * In a form a space, hyphen or dot stands for any of them or none: "Node.js" is "NodeJS" and "Node JS" too.
 */
export const skillsVocabulary: readonly string[] = [
  // Programming, query and markup languages
  `Python=Python3, Java=Java EE=J2EE=JEE=Jakarta EE=Core Java, JavaScript=^JS=^ES6=ECMAScript, TypeScript, C++=^CPP=C plus plus, C#=^CSharp,
?C=C language=C programming=ANSI C=Embedded C, ?Go=Golang, ~Rust=Rust lang, ~Swift, Kotlin, ~Scala, ~Ruby, PHP,
?R=R programming=R language=RStudio, ?Julia, MATLAB, Perl, ~Lua, Haskell, Erlang, ~Elixir, Clojure, ClojureScript, F#=F sharp, OCaml, ~Dart,
Groovy, Objective-C=^ObjC, Visual Basic=^VB=VB.NET=Visual Basic .NET, VBA=Visual Basic for Applications=Excel VBA, COBOL, Fortran, ?Ada,
~Pascal, ~Delphi, ?Lisp=Common Lisp, ?Scheme, Prolog, Smalltalk, ~Solidity, ~Vyper, ~Zig, ~Nim, ?Crystal, ABAP=SAP ABAP, ^RPG=RPGLE,
~Apex, SQL=Structured Query Language, T-SQL=Transact SQL, PL/SQL=PLSQL, NoSQL, HTML=HTML5, CSS=CSS3, ~Sass=SCSS, ?Less=LESS CSS, XML, XSLT,
XPath, XQuery, JSON, YAML, TOML, Markdown, LaTeX, ?Shell=Shell script=Shell scripting=Unix shell=Linux shell, ?Bash=Bash scripting=Bash script=Bash shell, Zsh,
PowerShell, ~Awk, ~Sed, ?Assembly=Assembly language=x86 assembly=ARM assembly, VHDL, Verilog, SystemVerilog, GraphQL, SPARQL, ?Cypher, ^DAX,
^MDX, Power Query, Gherkin, Terraform=HCL, WebAssembly=WASM, GLSL, HLSL, CUDA, OpenCL, OpenGL, ~Vulkan, DirectX, WebGL, WebGPU, ?Metal,
ActionScript, CoffeeScript, ~Elm, PureScript, ReScript, ColdFusion, ^SAS=SAS programming=SAS Base, SPSS=IBM SPSS, ~Stata, EViews, LabVIEW,
Simulink, Ladder Logic, ?Bicep, Tcl, KQL, ^SPL`,

  // Web: front end
  `~React=React JS=React Hooks=React Router, React Native, Next.js, Vue.js=~Vue=Vue 3, Nuxt=Nuxt.js, Angular=AngularJS, Svelte=SvelteKit, ?Remix=Remix.js, ~Gatsby,
?Astro, Ember.js=?Ember, Backbone.js=?Backbone, jQuery, Preact, Alpine.js, htmx, Qwik, Redux=Redux Toolkit=Redux-Saga, MobX, Zustand, RxJS,
NgRx, Vuex, ~Pinia, TanStack Query=React Query=TanStack, Webpack, ~Vite, ?Rollup, esbuild, ~Babel, Turbopack, Turborepo, ^Nx,
Tailwind CSS=Tailwind, ~Bootstrap, Material UI=^MUI, Ant Design, Chakra UI, Storybook, Styled Components, D3.js=^D3, Three.js, Highcharts,
ECharts, Chart.js, ?Leaflet, @Mapbox, ~Canvas=?Canvas API=HTML Canvas, SVG, WebRTC, WebSocket, Web Components, PWA=Progressive Web App,
Service Workers, WCAG=WCAG 2.1, WAI-ARIA=^ARIA, Responsive Design=Responsive Web Design, ~Electron=Electron.js, Tauri, ~Ionic,
Cordova=Apache Cordova, Flutter, Xamarin, .NET MAUI, Jetpack Compose, SwiftUI, UIKit, ?Combine, Core Data, ARKit, ARCore,
Android SDK=Android Studio, Xcode, Android, ^iOS, ?Expo, ^AJAX, ^npm, ?Yarn, pnpm, ESLint, JSON Schema, OpenAPI=Swagger, tRPC`,

  // Web and services: back end
  `Node.js=?Node, Deno, ?Bun, Express.js=?Express, NestJS, Fastify, ~Koa=Koa.js, Hapi, Django=Django REST Framework, ~Flask, FastAPI, ~Celery,
SQLAlchemy, Pydantic, asyncio, FastMCP, ^MCP=Model Context Protocol, Ruby on Rails=^Rails=^RoR, ~Sinatra, Sidekiq, ?Spring=Spring Framework,
Spring Boot, Spring MVC, Spring Cloud, Spring Security, Spring Batch, Hibernate, ^JPA, JDBC, ^JSP, Servlets=Java Servlets, ?Struts=Apache Struts, Quarkus,
Micronaut, Vert.x, Play Framework, Akka, Ktor, MyBatis, Dubbo=Apache Dubbo, Netty, Tomcat=Apache Tomcat, JBoss=WildFly, WebLogic, WebSphere,
?Jetty=Eclipse Jetty, .NET=dotnet=.NET Core=^.NET Framework, ASP.NET=ASP.NET Core=ASP.NET MVC, Entity Framework=EF Core, LINQ, ^WPF, WinForms=Windows Forms,
^WCF, Blazor, SignalR, NuGet, ~Dapper, ^IIS, Laravel, Symfony, CodeIgniter, ^Yii=Yii2, Zend=Zend Framework, CakePHP, ?Composer, WordPress,
WooCommerce, Drupal, Joomla, Magento=Adobe Commerce, @Shopify, PrestaShop, TYPO3, Sitecore, Adobe Experience Manager=^AEM, @Contentful,
Strapi, @Webflow, @Wix, @Squarespace, Umbraco, Kentico, @BigCommerce, Salesforce Commerce Cloud=Demandware, SAP Hybris=Hybris, ?Gin,
?Phoenix=Phoenix Framework, Actix, Axum, Tokio, gRPC, Protocol Buffers=Protobuf, ?Thrift=Apache Thrift, Avro=Apache Avro,
^REST=RESTful=REST API=RESTful API=RESTful services=RESTful web services, ?SOAP=SOAP API=SOAP web services=SOAP services, OAuth=OAuth2=OAuth 2.0, OpenID Connect=^OIDC, SAML, ^JWT,
^SSO, LDAP, Active Directory, Webhooks, Microservices=Microservice architecture=Microservices architecture, Event-Driven Architecture,
Serverless, Domain-Driven Design=^DDD, CQRS, Event Sourcing, Design Patterns, ^OOP=Object-oriented programming=Object-oriented design,
Functional Programming, ^SOLID, Multithreading, Nginx, Apache HTTP Server, HAProxy, TCP/IP, ^HTTP, ^DNS, Distributed Systems, Low-Code,
OutSystems, Mendix`,

  // Data stores, streaming, search
  `PostgreSQL=Postgres=pgsql, MySQL, MariaDB, SQLite, SQL Server=Microsoft SQL Server=MS SQL=MS SQL Server, ^SSIS, ^SSRS, ^SSAS,
~Oracle=Oracle Database=Oracle DB=Oracle SQL, Db2=IBM DB2, Sybase, @Teradata, Netezza, Vertica, Greenplum, MongoDB=Mongo=MongoDB Atlas,
~Cassandra=Apache Cassandra, ScyllaDB, Couchbase, CouchDB, DynamoDB=Amazon DynamoDB, Cosmos DB, Redis, Memcached, Neo4j, ArangoDB, JanusGraph,
Elasticsearch, OpenSearch, Solr=Apache Solr, Lucene, @Algolia, InfluxDB, TimescaleDB, @ClickHouse, Apache Druid=?Druid, Apache Pinot=?Pinot,
DuckDB, CockroachDB, TiDB, YugabyteDB, Google Spanner=Cloud Spanner, Firestore, Firebase, @Supabase, PlanetScale, ~Prisma, ~Pinecone,
Weaviate, Milvus, Qdrant, pgvector, FAISS, HBase, Bigtable, SAP HANA=^HANA, MS Access=Microsoft Access=?Access, FileMaker,
Kafka=Apache Kafka=Kafka Streams, RabbitMQ, ActiveMQ, IBM MQ, ZeroMQ, ^NATS, ~Pulsar=Apache Pulsar, Amazon Kinesis=~Kinesis=AWS Kinesis,
^SQS=Amazon SQS, ^SNS=Amazon SNS, Google Pub/Sub=Pub/Sub=PubSub=Cloud Pub/Sub, MQTT, RocketMQ, Debezium, @MuleSoft, Boomi=Dell Boomi, @TIBCO,
Apache Camel, @Workato, @Zapier, n8n, Make.com`,

  // Data engineering and analytics
  `~Spark=Apache Spark=PySpark=Spark SQL=Spark Streaming, Hadoop=Apache Hadoop, MapReduce, HDFS, ~Hive=Apache Hive, ?Pig=Apache Pig, ~Impala,
~Presto=PrestoDB, Trino, Flink=Apache Flink, Apache Beam=?Beam, Apache Storm=?Storm, Airflow=Apache Airflow, Dagster, ?Prefect, ~Luigi, ^dbt,
@Fivetran, @Airbyte, @Talend, @Informatica=Informatica PowerCenter, Apache NiFi=NiFi, @Alteryx, @Databricks, @Snowflake, Delta Lake,
Apache Iceberg=?Iceberg, Apache Hudi=~Hudi, Parquet, BigQuery=Google BigQuery, Redshift=Amazon Redshift=AWS Redshift,
Azure Synapse=Synapse Analytics, Azure Data Factory=^ADF, AWS Glue=~Glue, Amazon Athena=AWS Athena=~Athena, Amazon EMR, Lake Formation,
Microsoft Fabric, Data Warehousing=Data warehouse, Data Lake, ^ETL, ^ELT, Data Modeling=Data modelling, Data Governance,
Dimensional Modeling=Star schema, Data Vault, @Collibra, Great Expectations, Monte Carlo Simulation=Monte Carlo methods, Tableau,
Power BI=Microsoft Power BI, ~Looker=LookML, Looker Studio=Data Studio=Google Data Studio, Qlik=QlikView=Qlik Sense, @MicroStrategy,
Cognos=IBM Cognos, Business Objects=SAP BusinessObjects, ~Domo, Sisense, @ThoughtSpot, Metabase, ~Superset=Apache Superset, Redash, Grafana,
Kibana, Crystal Reports, Amazon QuickSight=QuickSight, SAP BW, SAP Analytics Cloud,
~Excel=Microsoft Excel=MS Excel=Excel spreadsheets=Advanced Excel, Google Sheets, Pivot Tables, VLOOKUP, Jupyter=Jupyter Notebook, Streamlit,
Plotly, ?Dash, Matplotlib, Seaborn, ggplot2, ?Shiny=R Shiny, tidyverse, dplyr`,

  // Machine learning and statistics
  `Machine Learning=^ML, Deep Learning, Reinforcement Learning=^RLHF, NLP=Natural Language Processing, Computer Vision,
LLM=Large language model, Generative AI=^GenAI, ^RAG=Retrieval-augmented generation, Prompt Engineering, Fine-tuning, ?Transformers,
Neural Networks=Neural network=Deep neural networks, ^CNN=Convolutional neural networks, ^RNN=Recurrent neural networks, LSTM, ^GAN,
Diffusion Models, Graph Neural Networks=^GNN, ^BERT, ^GPT=GPT-4, Word2vec, TensorFlow, PyTorch, Keras, ^JAX, MXNet, ~Caffe=Caffe2, Theano,
PaddlePaddle, MindSpore, ONNX, TensorRT, ?Triton, vLLM, DeepSpeed, Megatron, Horovod, scikit-learn=sklearn=Scikit, XGBoost, LightGBM,
CatBoost, pandas, NumPy, SciPy, ~Polars, Dask, ?Ray, OpenCV, ^YOLO, spaCy, NLTK, Gensim, Hugging Face, LangChain, LangGraph, LlamaIndex,
LangSmith, CrewAI, AutoGen, Semantic Kernel, OpenAI API, Claude Code, GitHub Copilot=~Copilot, ?Cursor, MLflow, Kubeflow,
SageMaker=Amazon SageMaker=AWS SageMaker, Vertex AI, Azure ML=Azure Machine Learning, Amazon Bedrock=AWS Bedrock=~Bedrock, Azure OpenAI,
Weights & Biases=wandb, ^DVC, MLOps, LLMOps, Feature Engineering, Recommendation Systems=Recommendation system=Recommender system,
Information Retrieval, Collaborative Filtering, Matrix Factorization, Factorization Machines=Factorization machine, Logistic Regression,
Linear Regression, Random Forest, Decision Trees=Decision tree, Gradient Boosting Trees=Gradient boosting=^GBDT, K-means,
^SVM=Support vector machines, Bayesian Statistics=Bayesian methods=Bayesian inference=Bayesian modeling,
Time Series Analysis=Time series=Time-series forecasting, Causal Inference, A/B Testing=A/B test=AB testing=A/B experiments,
Hypothesis Testing, Regression Analysis, Statistical Modeling=Statistical modelling, Predictive Modeling=Predictive modelling, Data Mining,
Data Visualization=Data visualisation, Feature Stores=Feature store, Wide & Deep=Wide and Deep=Deep & Wide, ^DSSM, ^DFFM, DeepFM, Sparse LR,
Speech Recognition=^ASR, Text-to-Speech=^TTS, ^SLAM, ^ROS=^ROS2=Robot Operating System, Gurobi, CPLEX, Linear Programming,
Operations Research`,

  // Cloud, infrastructure, delivery
  `AWS=Amazon Web Services, Azure=Microsoft Azure=^MS Azure, ^GCP=Google Cloud Platform=Google Cloud, Alibaba Cloud=Aliyun, Tencent Cloud,
Oracle Cloud=^OCI=Oracle Cloud Infrastructure, IBM Cloud, @DigitalOcean, @Heroku, @Vercel, @Netlify, @Cloudflare, Fly.io,
EC2=Amazon EC2=AWS EC2, ^S3=Amazon S3=AWS S3, ^RDS=Amazon RDS, AWS Lambda=Lambda functions=~Lambda, ^ECS, ^EKS, ^AKS, ^GKE,
Fargate=AWS Fargate, CloudFormation=AWS CloudFormation, AWS CDK=^CDK, ^IAM, ^VPC, CloudWatch, Route 53, Step Functions, API Gateway,
Cloud Run, Cloud Functions, App Engine, Azure Functions, Azure DevOps, Azure AD=Entra ID, Amazon Aurora=~Aurora, OpenStack,
@VMware=vSphere=ESXi, Hyper-V, @Nutanix, @Citrix, Proxmox, Docker, Docker Compose, Kubernetes=K8s, ~Helm, Kustomize,
OpenShift=Red Hat OpenShift, ~Rancher, ~Nomad, Istio, Linkerd, Karpenter, Cilium, containerd, Podman, Argo CD=~Argo=Argo Workflows, GitOps,
OpenTofu, Terragrunt, Pulumi, Ansible, ?Chef, ~Puppet, SaltStack, ?Packer=HashiCorp Packer, ~Vagrant, ~Consul, HashiCorp Vault=?Vault, Crossplane, ~Backstage,
Infrastructure as Code=^IaC, CI/CD=CICD=Continuous integration=Continuous delivery=Continuous deployment, Jenkins, GitHub Actions,
GitLab CI=GitLab CI/CD, CircleCI, Travis CI, TeamCity, ~Bamboo, Buildkite, Octopus Deploy, Spinnaker, Tekton, Git, !GitHub, @GitLab,
Bitbucket, ~Subversion=^SVN, ~Mercurial, Perforce, Gerrit, Artifactory=JFrog Artifactory, ?Nexus, ~Maven=Apache Maven, Gradle, Bazel, CMake,
Makefile, ?Ant=Apache Ant, SonarQube=?Sonar, @Snyk, Dependabot, Linux, ^Unix, Ubuntu, Debian, Red Hat=Red Hat Enterprise Linux=^RHEL, CentOS,
SUSE, FreeBSD, Windows Server, ^macOS, ?Windows, z/OS, ^AIX, ~Solaris, Prometheus, @Datadog, @New Relic, @Dynatrace, AppDynamics, @Splunk,
ELK Stack=^ELK=Elastic Stack, Logstash, Fluentd, ~Loki, ~Jaeger, OpenTelemetry=OTel, ~Sentry, @PagerDuty, Nagios, Zabbix,
^SRE=Site Reliability Engineering, DevOps, DevSecOps, FinOps, Platform Engineering, Chaos Engineering, Load Balancing, eBPF, Slurm,
^HPC=High-performance computing, ?MPI, OpenMP`,

  // Testing and quality
  `Selenium=Selenium WebDriver, ~Cypress, ~Playwright, ~Puppeteer, WebdriverIO, TestCafe, Appium, ?Espresso, XCTest=XCUITest, ~Jest, Vitest,
~Mocha, ?Jasmine, React Testing Library, pytest, unittest, JUnit, TestNG, Mockito, NUnit, xUnit, RSpec, PHPUnit, ~Cucumber, SpecFlow,
Robot Framework, ~Postman, SoapUI, REST Assured, JMeter=Apache JMeter, ~Gatling, ^k6, ~Locust, LoadRunner, TestRail, qTest, Katalon,
BrowserStack, Sauce Labs, ^TDD=Test-driven development, ^BDD=Behavior-driven development=Behaviour-driven development,
Unit Testing=Unit test, Integration Testing=Integration tests, Regression Testing, Performance Testing, Load Testing,
Test Automation=Automated testing=Automation testing, ^UAT=User acceptance testing, Penetration Testing=Pen testing, Smoke Testing,
Manual Testing, ISTQB, ^GxP, ^GMP=^cGMP, ^GLP, Good Clinical Practice=^ICH-GCP`,

  // Security and networks
  `^NIST=NIST CSF, MITRE ATT&CK=MITRE ATTACK, OWASP=OWASP Top 10, ISO 27001=ISO/IEC 27001, ^SOC 2, PCI DSS=^PCI, HIPAA, ^GDPR=DSGVO=^RGPD,
^CCPA, FedRAMP, ^SIEM, ^SOAR, ^EDR, ^XDR, ^DLP, IDS/IPS, @CrowdStrike, @SentinelOne, Microsoft Sentinel=Azure Sentinel, Microsoft Defender,
QRadar, ArcSight, Wireshark, Nmap, Metasploit, Burp Suite, Kali Linux, Nessus, @Qualys, @Rapid7, @Okta, @Auth0, @CyberArk, @SailPoint,
Ping Identity, Keycloak, @Zscaler, @Palo Alto Networks, Fortinet=FortiGate, Check Point Firewall, Threat Modeling=Threat modelling,
Vulnerability Management, Incident Response, Zero Trust, Cryptography, ^PKI, ^TLS=^SSL/TLS, ^VPN, ^SAST, ^DAST, Digital Forensics, Ghidra,
IDA Pro, ^YARA, Zeek, Suricata, @Cisco=Cisco IOS, @Juniper, @Arista, Meraki=Cisco Meraki, ^F5, ^BGP, ^OSPF, ^MPLS, SD-WAN, ^VLAN=VLANs,
LAN/WAN, VoIP, ^SIP, ^5G, ^LTE, Bluetooth=^BLE, Zigbee, LoRaWAN`,

  // Product, delivery and collaboration
  `~Agile=Agile methodologies=Agile methodology=Agile development=Agile Scrum, Scrum, Kanban,
?Lean=Lean manufacturing=Lean methodology=Lean principles, Six Sigma=Lean Six Sigma=6 Sigma, ^SAFe=Scaled Agile Framework, ~Waterfall,
?XP=Extreme programming, PRINCE2, PMBOK, ^OKRs=^OKR, ITIL, COBIT, TOGAF, BPMN, ^UML, Kaizen, ^5S, ^PDCA, ^FMEA,
^SPC=Statistical process control, Root Cause Analysis, Value Stream Mapping, Design Thinking, Design Sprints, User Story Mapping, Jira,
Confluence, ?Slack, Microsoft Teams=MS Teams=?Teams, ?Zoom, Trello, Asana, Monday.com, ClickUp, ?Notion, ?Linear, Basecamp, @Smartsheet,
@Wrike, @Airtable, ~Miro, Lucidchart, Visio=Microsoft Visio=MS Visio, draw.io, Microsoft Project=MS Project, Primavera P6=Primavera,
Productboard, SharePoint, Microsoft Office=MS Office=Office 365=Microsoft 365=^O365=^M365=MS Office Suite=Microsoft Office Suite,
Microsoft Word=MS Word=?Word, PowerPoint=MS PowerPoint=Microsoft PowerPoint, ?Outlook=Microsoft Outlook=MS Outlook, OneNote,
Google Workspace=G Suite, Google Docs, Google Slides, Power Apps, Power Automate, Power Platform=Microsoft Power Platform,
Dynamics 365=Microsoft Dynamics=MS Dynamics=Microsoft Dynamics 365=Dynamics CRM, Business Central=Navision=Dynamics NAV, @ServiceNow,
@Zendesk, Freshdesk, ?Intercom, Jira Service Management, Calendly, @DocuSign`,

  // Design, media, games, publishing
  `@Figma, FigJam, ?Sketch=Sketch App, Adobe XD, ~InVision, Zeplin, ~Framer, Axure=Axure RP, Balsamiq, ProtoPie, Photoshop=Adobe Photoshop,
~Illustrator=Adobe Illustrator, InDesign=Adobe InDesign, After Effects=Adobe After Effects, Premiere Pro=Adobe Lightroom=Adobe Lightroom,
Adobe Creative Suite=Adobe Creative Cloud=Creative Cloud=Adobe CC=Creative Suite=Adobe Suite, Adobe Acrobat, Adobe Audition,
Final Cut Pro=Final Cut, DaVinci Resolve, ~Avid=Avid Media Composer, Pro Tools, Logic Pro, Ableton=Ableton Live, Canva, CorelDRAW,
QuarkXPress, CapCut, Lottie, ~Blender, ?Maya=Autodesk Maya, 3ds Max=3D Studio Max, Cinema 4D=^C4D, ~Houdini, ZBrush,
Substance Painter=Substance Designer, ?Nuke, Unreal Engine=^UE4=^UE5=~Unreal, ~Unity=Unity Engine=Unity Game Engine=Unity3D, Godot, CryEngine, Wwise, FMOD,
Design Systems=Design system, Wireframing=Wireframes, Prototyping=Rapid prototyping, Usability Testing=User testing,
User Research=UX research, UX Design=^UX=UX/UI=UI/UX=User experience design, UI Design=User interface design,
Interaction Design=Interaction designer, Information Architecture, Typography, Motion Graphics=Motion design, Service Design, Storyboarding,
Video Editing, Color Grading=Colour grading, Copywriting, AP Style=AP Stylebook, Technical Writing, ^DITA, MadCap Flare, ^OBS, SketchUp,
V-Ray, Lumion, Enscape, KeyShot`,

  // Engineering, construction, manufacturing, embedded
  `AutoCAD, Autodesk, Revit=Autodesk Revit, Civil 3D, Navisworks, ^BIM=Building Information Modeling, ?Inventor=Autodesk Inventor, Fusion 360,
SolidWorks, CATIA, Siemens NX=NX CAD=Unigraphics, ~Creo=PTC Creo=Pro/ENGINEER, ?Rhino=Rhino 3D=Rhinoceros 3D, ?Grasshopper, Solid Edge,
ArchiCAD, Vectorworks, MicroStation, Tekla=Tekla Structures, ETABS, STAAD.Pro, SAP2000, Bluebeam=Bluebeam Revu, @Procore, ^CAD=^CAD/CAM,
?CAM, ^CAE, ^FEA=Finite element analysis=^FEM, ^CFD=Computational fluid dynamics, ANSYS, Abaqus, NASTRAN, COMSOL,
HyperMesh=Altair HyperWorks, Star-CCM+=STAR-CCM, OpenFOAM, ^GD&T, ^CNC=CNC programming=CNC machining, Mastercam, G-code,
3D Printing=Additive manufacturing, Injection Molding=Injection moulding, TIG Welding=TIG=MIG Welding, ^PLC=PLCs=PLC programming, ^SCADA,
^HMI, ^DCS, ^MES, TIA Portal=Siemens TIA Portal=Step 7=SIMATIC, Allen-Bradley=RSLogix=Studio 5000, Beckhoff=TwinCAT, CODESYS, EPLAN, Modbus,
PROFINET=Profibus, OPC UA, CAN bus=^CANopen, CANoe=CANalyzer, AUTOSAR, ISO 26262, MISRA=MISRA C, DO-178C, IEC 61508, ISO 13485, ISO 9001,
ISO 14001, IATF 16949, ^APQP, ^PPAP, ^HACCP, ^OSHA, ^LEED, ^ASME, Windchill, Teamcenter, Altium=Altium Designer, KiCad, OrCAD,
~Cadence=Cadence Virtuoso, @Synopsys, Vivado, Quartus, ^FPGA=FPGAs, ^ASIC=ASICs, PCB Design=PCB layout=^PCB, ^SPICE=LTspice=PSpice, ^UVM,
^RTL=RTL design, ^SoC, RISC-V, ^ARM=ARM Cortex, STM32, ESP32, Arduino, Raspberry Pi, ^RTOS=FreeRTOS=Real-time operating systems,
Embedded Linux, Yocto, U-Boot, Device Drivers, Zephyr RTOS, ^QNX, VxWorks, ^I2C, ?SPI, ^UART, ^JTAG, Oscilloscopes=Oscilloscope, ^Qt=^QML,
GStreamer, FFmpeg, V4L2, Aspen HYSYS=HYSYS=Aspen Plus, Minitab, ^JMP, ^HVAC, P&ID=P&IDs, PVsyst, ArcGIS=Esri ArcGIS, QGIS, ^GIS, PostGIS,
LiDAR, Photogrammetry, @Trimble`,

  // Business systems, finance, law, people
  `@SAP=SAP ERP=SAP ECC, SAP S/4HANA=S/4HANA=S4HANA, SAP FICO=SAP FI/CO=SAP FI, SAP MM, SAP SD, SAP PP, SAP EWM,
SAP SuccessFactors=SuccessFactors, SAP Ariba=~Ariba, SAP Concur=~Concur, SAP Fiori=~Fiori,
Oracle ERP=Oracle EBS=Oracle E-Business Suite=Oracle Fusion=Oracle Financials, NetSuite=Oracle NetSuite, PeopleSoft, JD Edwards=^JDE, @Infor,
@Epicor, Odoo, @Workday, Workday HCM, @ADP=ADP Workforce Now, ^UKG=Kronos=UltiPro, BambooHR, @Personio, DATEV, Lexware,
?Sage=Sage 50=Sage Intacct=Sage 200=Sage X3, ~Xero, QuickBooks, ^MYOB, FreshBooks, @Zoho, @BlackLine, @Anaplan, Hyperion=Oracle Hyperion,
Adaptive Insights=Workday Adaptive Planning, @OneStream, @Coupa, Bill.com, Expensify, ?Stripe, ^ERP=ERP systems, ^CRM=CRM systems, ^HRIS,
?Greenhouse, LinkedIn Recruiter, @iCIMS, Taleo, ~Bullhorn, ^GAAP=^U.S. GAAP, ^IFRS, ^SOX=Sarbanes-Oxley, Basel III, Solvency II,
MiFID II=^MiFID, ^KYC, ^AML=Anti-money laundering, ASC 606, ^FASB, Financial Modeling=Financial modelling, ^DCF=Discounted cash flow,
^LBO=LBO modeling, ^VaR=Value at risk, ^FP&A, Variance Analysis, Activity-Based Costing, Capital IQ=CapIQ, @FactSet, @Refinitiv, @PitchBook,
Murex, Aladdin=BlackRock Aladdin, MetaTrader, Actuarial Modeling, @Guidewire, Duck Creek, Yardi, MRI Software, RealPage, @CoStar,
@LexisNexis, ~Westlaw, iManage, eDiscovery, Incoterms, HS Codes, ^S&OP, ^MRP, ^WMS, Manhattan WMS=Manhattan Associates, Blue Yonder=JDA,
Kinaxis, ^EDI, Just-in-Time=Just in time manufacturing, Demand Planning, ~Amadeus, ~Sabre=Sabre GDS`,

  // Sales, marketing, support
  `@Salesforce=Salesforce.com=^SFDC=Salesforce CRM=Sales Cloud=Service Cloud, Salesforce Marketing Cloud=Marketing Cloud=^SFMC,
Salesforce Lightning=Lightning Web Components=^LWC, Salesforce CPQ, Data Cloud=Salesforce Data Cloud, Pardot, @HubSpot,
Marketo=Adobe Marketo, Pipedrive, Eloqua=Oracle Eloqua, Mailchimp, @Klaviyo, @Braze, @Iterable, ActiveCampaign, SendGrid, Customer.io,
@SalesLoft, @ZoomInfo, LinkedIn Sales Navigator=Sales Navigator, @Gainsight, Totango, @6sense, @Demandbase, ^MEDDIC=MEDDPICC, SPIN Selling,
Challenger Sale, Google Analytics=^GA4=Google Analytics 4, Google Ads=AdWords=Google AdWords, Google Tag Manager=?GTM, Google Search Console,
Google Ad Manager, Meta Ads=Facebook Ads=Meta Ads Manager=Facebook Ads Manager=Meta Business Suite, LinkedIn Ads=LinkedIn Campaign Manager,
TikTok Ads=TikTok Ads Manager, Amazon Ads=Amazon Advertising, Amazon Seller Central=Seller Central, Microsoft Advertising=Bing Ads,
DV360=Display & Video 360, The Trade Desk, Campaign Manager 360, ^SEO=Search engine optimization=Search engine optimisation, ^SEM, ^PPC,
SEMrush, Ahrefs, Screaming Frog, Hotjar, Crazy Egg, @Optimizely, ^VWO, @LaunchDarkly, @Mixpanel, ?Amplitude, ?Segment=Twilio Segment,
@PostHog, @FullStory, @Pendo, @AppsFlyer, Branch.io, Adobe Analytics, Adobe Target, Adobe Campaign, @Hootsuite, Sprout Social, @Sprinklr,
@Meltwater, @Brandwatch, @Cision, comScore, @Qualtrics, SurveyMonkey, Typeform, @Medallia, Content Marketing=Content strategy,
Email Marketing, Marketing Automation, Affiliate Marketing, Influencer Marketing, Growth Hacking, Account-Based Marketing=^ABM,
Inbound Marketing, Performance Marketing, Programmatic Advertising=Programmatic buying=Programmatic media, Media Planning, @Genesys, @Five9, @Avaya, @Twilio,
@Talkdesk, NICE CXone, @Freshworks`,

  // Health and life sciences
  `?Epic=Epic EMR=Epic EHR=Epic Systems, @Cerner, @Meditech, @Allscripts, @athenahealth, eClinicalWorks, ?Best Practice,
^EHR=Electronic health records=Electronic medical records=^EMR system, ^HL7, ^FHIR, ^DICOM, ^PACS, ICD-10, CPT Coding=CPT codes,
SNOMED=SNOMED CT, LOINC, MedDRA, ^CDISC=^SDTM=^ADaM, REDCap, @Veeva=Veeva Vault, @Medidata=Medidata Rave, Argus Safety, ^LIMS, @Benchling,
GraphPad Prism, FlowJo, ImageJ=FIJI, ^PCR=^qPCR=RT-PCR, ^ELISA, Western Blot=Western blotting, Flow Cytometry, ^CRISPR=CRISPR-Cas9,
^NGS=Next-generation sequencing, RNA-seq=scRNA-seq, Cell Culture, ^HPLC, GC-MS=^GC/MS, LC-MS=^LC/MS=LC-MS/MS, Mass Spectrometry=Mass spec,
^NMR, Chromatography, Spectroscopy, Electrophoresis=Gel electrophoresis, Microscopy=Confocal microscopy, Bioconductor, Biopython, ^GATK,
^BLAST, Nextflow, Snakemake, Seurat, Scanpy, Molecular Dynamics=GROMACS, Schrödinger Suite, RDKit, AutoDock, PyMOL, Phlebotomy, ^ACLS, ^BLS,
^CPR, Venipuncture, Pharmacovigilance, SAS Viya, NONMEM, WinNonlin, PubMed, EndNote, NVivo, ATLAS.ti, Moodle,
Articulate Storyline=Articulate 360, Adobe Captivate, ^SCORM, ^ADDIE, ^LMS`,
];

/** Names of methods in Chinese, Japanese and Korean, where no spaces stand around a word. */
export const skillsInHan: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['Machine Learning', '机器学习', '機械学習', '機器學習', '머신러닝', '머신 러닝', '기계학습'],
  ['Deep Learning', '深度学习', '深度學習', '深層学習', 'ディープラーニング', '딥러닝', '딥 러닝'],
  ['Reinforcement Learning', '强化学习', '強化学習', '强化學習', '강화학습'],
  ['NLP', '自然语言处理', '自然言語処理', '自然語言處理', '자연어처리', '자연어 처리'],
  ['Computer Vision', '计算机视觉', '電腦視覺', 'コンピュータビジョン', '컴퓨터 비전'],
  ['LLM', '大语言模型', '大規模言語モデル', '대규모 언어 모델'],
  ['Recommendation Systems', '推荐系统', '推薦系統', '推薦システム', 'レコメンドシステム', '추천 시스템', '추천시스템'],
  ['Data Mining', '数据挖掘', '資料探勘', 'データマイニング', '데이터 마이닝'],
  ['Data Visualization', '数据可视化', 'データ可視化', '데이터 시각화'],
  ['Distributed Systems', '分布式系统', '分散システム', '분산 시스템', '분산시스템'],
  ['Microservices', '微服务', '微服務', 'マイクロサービス', '마이크로서비스'],
  ['Agile', '敏捷开发', '敏捷開發', 'アジャイル', '애자일'],
  ['Scrum', 'スクラム', '스크럼'],
  ['A/B Testing', 'A/B测试', 'ABテスト', 'A/Bテスト', 'A/B 테스트'],
  ['Excel', 'エクセル', '엑셀'],
  ['PowerPoint', 'パワーポイント', '파워포인트'],
  ['Photoshop', 'フォトショップ', '포토샵'],
  ['Multithreading', '多线程', 'マルチスレッド'],
  ['Design Patterns', '设计模式', 'デザインパターン', '디자인 패턴'],
];
